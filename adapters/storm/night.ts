import { eveningOf, inSendingOrder } from '../kit/night';
import type { NightRecord } from '../kit/night';
import { corin } from './examples/night/corin';
import { indigo } from './examples/night/indigo';
import { juniperAgain } from './examples/night/juniper-again';
import { juniper } from './examples/night/juniper';
import { marlow } from './examples/night/marlow';
import { rowan } from './examples/night/rowan';
import { sorrelAndLinnet } from './examples/night/sorrel-and-linnet';
import { tamsin } from './examples/night/tamsin';
import { unnamed } from './examples/night/unnamed';
import { wren } from './examples/night/wren';
import { zoe } from './examples/night/zoe';
import { tellStory } from './night/tell-story';

const STORIES = [
  wren,
  tamsin,
  corin,
  juniper,
  juniperAgain,
  indigo,
  sorrelAndLinnet,
  marlow,
  zoe,
  unnamed,
  rowan,
];

/** From the evening's start to its last record, with room to spare. */
export const NIGHT_MILLISECONDS = 9 * 60 * 60_000;

/**
 * The demonstration night in sending order: several invented children's logs of one force. `anchor` is when the evening
 * begins; every time in the records is told from it. Give one at least `NIGHT_MILLISECONDS` ago, so that nothing lies ahead of now:
 * whoever may know of a child may do so from the log's start.
 */
export function nightRecords(anchor: Date): readonly NightRecord[] {
  const evening = eveningOf(anchor);
  return inSendingOrder(STORIES.flatMap((story) => tellStory(story, evening)));
}
