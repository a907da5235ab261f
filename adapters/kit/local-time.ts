/** A source's times as its clocks showed them, read as intervals: the same reading for every adapter. */
export { localTimeText, readLocalDate, readLocalTime } from '../../src/model/time/london-time';
