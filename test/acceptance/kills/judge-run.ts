import type { EventLog } from '../../../src/hub/ports/event-log';
import { eventually } from '../../support/eventually';
import { receiptFaults } from './accounted-once';
import type { AskDatabase } from './ask-database';
import { uncoveredFrames } from './covered-by-record';
import type { KillableInstallation } from './installation';
import type { LivePicture } from './live-picture';
import { notificationFaults } from './notified-once';
import { outwardFaults, repeatsIn } from './outward-feed';
import { readTopic } from './read-topic';
import { pictureFaults } from './same-picture';
import { gapsInFeed } from './settled';
import { STORM_TOPIC, type InputRecord } from './storm-input';
import { hashOf, type Undisturbed } from './undisturbed';
import { rowsByQuery } from './watched-rows';
import type { Watcher } from './watchers';

export interface FinishedRun {
  readonly installation: KillableInstallation;
  readonly log: EventLog;
  readonly ask: AskDatabase;
  readonly undisturbed: Undisturbed;
  readonly watchers: readonly Watcher[];
  readonly records: readonly InputRecord[];
}

/** What a run came to: nothing wrong when every list is empty. */
export interface Judgement {
  readonly faults: Readonly<Record<string, readonly string[]>>;
  readonly figures: readonly string[];
}

const LONGEST_CATCHING_UP_MS = 60_000;

export async function judgeRun(run: FinishedRun): Promise<Judgement> {
  const { installation, log, ask, undisturbed, watchers } = run;
  const pictures = await Promise.all(watchers.map((watcher) => picturesFaults(installation.hub, watcher)));
  const inbound = await readTopic(log, STORM_TOPIC);
  const outbound = await readTopic(log, 'changes.v1');
  const hash = await hashOf(installation.databaseUrl);
  const uncovered = await Promise.all(
    watchers.map(({ person, picture }) => uncoveredFrames(ask, person, picture.frames)),
  );
  const faults = {
    'views ended without a reason': watchers.flatMap(({ person, picture }) =>
      picture.counts().completed === 0 ? [] : [person.person],
    ),
    'processes ended by themselves': Object.values(installation.programs).flatMap(({ faults: own }) => own),
    'state differs': hash === undisturbed.stateHash ? [] : [`${hash} instead of ${undisturbed.stateHash}`],
    'records not accounted for once': await receiptFaults(ask, inbound, undisturbed.outcomes),
    'gaps in the feed': await gapsInFeed(ask),
    'outward feed': await outwardFaults(ask, outbound),
    'told more or less than once': await notificationFaults(ask, log),
    'pictures differ': pictures.flat(),
    'frames not on the access record': uncovered.flat(),
  };
  return {
    faults,
    figures: figuresOf(run, {
      inbound: inbound.length,
      outbound: outbound.length,
      repeats: repeatsIn(outbound),
    }),
  };
}

/** A picture may be a moment behind; it must come to be the same without being asked. */
async function picturesFaults(hub: string, { person, token, picture }: Watcher): Promise<readonly string[]> {
  const asked = await rowsByQuery(hub, token);
  const look = (): readonly string[] => pictureFaults(picture, asked);
  await eventually(`${person.person} sees what is asked`, () => look().length === 0, {
    withinMs: LONGEST_CATCHING_UP_MS,
    everyMs: 100,
  }).catch(() => undefined);
  return look().map((fault) => `${person.agency} ${person.person}: ${fault}`);
}

interface Counts {
  readonly inbound: number;
  readonly outbound: number;
  readonly repeats: number;
}

function figuresOf(
  { watchers, records }: FinishedRun,
  { inbound, outbound, repeats }: Counts,
): readonly string[] {
  return [
    `${records.length} records sent, ${inbound} on the topic (${inbound - records.length} sent again)`,
    `${outbound} changes told outside, ${repeats} of them repeats under the same id`,
    ...watchers.map(({ person, picture }) => {
      const { reconnected, refused, completed } = picture.counts();
      return (
        `${person.agency} ${person.person}: ${picture.rows.size} rows, ${picture.frames.length} frames, ` +
        `${reconnected} reconnections, ${refused} errors, ${resetsOf(picture)} resets, ${completed} ended`
      );
    }),
  ];
}

function resetsOf({ frames }: LivePicture): number {
  return frames.filter(({ event }) => event === 'RESET').length;
}
