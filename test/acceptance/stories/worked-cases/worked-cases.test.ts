import { shareCaseHub } from './shared';

jest.setTimeout(180_000);
shareCaseHub('2026-11-02T17:00');

// Each declares its case. The one clock they share only goes on, so they come in the order in which they happen.
import './county-lines';
import './unknown-car';
import './late-home';
import './escalated-delay';
import './out-of-area';
import './three-together';
import './refused-interview';
import './five-absences';
