import { eveningOf, inSendingOrder } from '../kit/night';
import type { NightRecord } from '../kit/night';
import { corin, corinInMerrow } from './examples/night/corin';
import { juniper } from './examples/night/juniper';
import { linnet } from './examples/night/linnet';
import { marlow } from './examples/night/marlow';
import { rowan } from './examples/night/rowan';
import { sorrel, sorrelInMerrow } from './examples/night/sorrel';
import { tamsin } from './examples/night/tamsin';
import { wren, wrenInMerrow } from './examples/night/wren';
import type { CaseStory } from './night/story';
import { tellCase } from './night/tell-case';

const STORIES = [
  wren,
  wrenInMerrow,
  tamsin,
  corin,
  corinInMerrow,
  juniper,
  sorrel,
  sorrelInMerrow,
  linnet,
  marlow,
  rowan,
];

/**
 * The demonstration night as one authority's case system tells it, in sending order: what it held before the evening, and
 * what was added during the night. The children are those of the control room's night.
 */
export function caseNight(agency: CaseStory['agency'], anchor: Date): readonly NightRecord[] {
  const evening = eveningOf(anchor);
  return inSendingOrder(
    STORIES.filter((story) => story.agency === agency).flatMap((story) => tellCase(story, evening)),
  );
}
