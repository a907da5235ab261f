import { textDigestOf } from '../../../adapters/kit/digest';
import type { PersonViewer, Role } from '../../../src/access/viewer';
import type { Act, ActOutcome, RecordInterviewEvent, SetRiskLevel } from '../../../src/hub/acts/act';
import { createActs } from '../../../src/hub/acts/create-acts';
import type { IntakeStore } from '../../../src/hub/ports/intake-store';
import type { SubjectRef } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { childIdOf, missingEpisodeIdOf } from '../../../src/model/child/identifiers';
import { foundingKey } from '../../../src/model/missing-episode/founding-keys';
import { instantAt } from '../../../src/model/time/instant';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { agency, audienceFor, aViewer, shippedAgreements } from '../../support/viewers';
import {
  createIntakeWorld,
  hash,
  line,
  named,
  northvale,
  person,
  protocols,
  recordedMissing,
  reported,
  says,
} from '../intake/intake-world';
import type { IntakeWorld } from '../intake/intake-world';

/** One child of a test's own, reported missing at 18:01 in a log of their own, in the care of la:991 or another. */
export interface ActsChild {
  readonly id: string;
  readonly episode: string;
  readonly subject: SubjectRef;
  /** The log the child was reported in. */
  readonly log: string;
  /** Another line of the child's log, from the fourth on. */
  say(number: number, ...bodies: readonly FactBody[]): Promise<void>;
  /** What is stored: status, and the risk shown. */
  stored(): Promise<{ readonly status: string; readonly level: string | null }>;
  hubFacts(): Promise<number>;
}

export interface ActsWorld extends IntakeWorld {
  readonly store: IntakeStore;
  readonly clock: { now(): Date };
  /** Moves the clock. */
  later(minutes: number): void;
  child(authority?: string): Promise<ActsChild>;
  act(viewer: PersonViewer, act: Act, basis?: string | null): Promise<ActOutcome>;
  /** As `act`, over a store of the test's. */
  actOver(store: IntakeStore, viewer: PersonViewer, act: Act): Promise<ActOutcome>;
}

const EVENING = Date.parse('2026-11-21T20:00:00.000Z');

/** It is 20:00, and later with every test that says so. */
export async function createActsWorld(): Promise<ActsWorld> {
  const world = await createIntakeWorld();
  let now = EVENING;
  let children = 0;
  const clock = { now: () => new Date(now) };
  const store = createIntakeStore(world.pools.intake, clock);
  const actOver: ActsWorld['actOver'] = (over, viewer, act) =>
    actOn(over, clock, { viewer, act, basis: null });
  return {
    ...world,
    store,
    clock,
    later: (minutes) => {
      now += minutes * 60_000;
    },
    child: (authority = 'la:991') => aChild(world, `NV-20261121-${1000 + ++children}`, authority),
    act: (viewer, act, basis = null) => actOn(store, clock, { viewer, act, basis }),
    actOver,
  };
}

interface Asked {
  readonly viewer: PersonViewer;
  readonly act: Act;
  readonly basis: string | null;
}

function actOn(
  store: IntakeStore,
  clock: { now(): Date },
  { viewer, act, basis }: Asked,
): Promise<ActOutcome> {
  const acts = createActs({
    store,
    hash,
    protocols,
    sha256: textDigestOf,
    clock,
    agreements: shippedAgreements,
  });
  return acts.act(viewer, audienceFor(viewer, basis, shippedAgreements()), act);
}

async function aChild(world: IntakeWorld, log: string, authority: string): Promise<ActsChild> {
  const subject = person(`${log}/1`);
  const say: ActsChild['say'] = async (number, ...bodies) => {
    const said = bodies.map((body) => ({ of: subject, body }));
    await world.take(says(log, line(log, number, said)));
  };
  const responsibleAuthority = agency(authority);
  const care = { kind: 'care-described', lookedAfter: true, responsibleAuthority } as const;
  await say(1, reported, named, care);
  await say(2, recordedMissing);
  const from = instantAt(EVENING - 3_600_000);
  await say(3, { kind: 'relation-stated', scope: 'agency:provider:lantern', from, to: null });
  const key = { agency: northvale, source: 'storm', record: log, line: 1, part: '1', revision: 0 };
  const episode = missingEpisodeIdOf(foundingKey(factAt(key, subject)), hash);
  return {
    id: childIdOf(subject, hash),
    log,
    episode,
    subject,
    say,
    stored: () => storedOf(world, episode),
    hubFacts: async () => {
      const sql = `select 1 from jp.fact f join jp.subject s
        on (s.agency, s.scheme, s.value) = (f.subject_agency, f.subject_scheme, f.subject_value)
        where f.source in ('hub', 'return-interviews') and f.line < 2 and s.child_id = (select o.child_id from jp.subject o where o.value = $1)`;
      return (await world.ask(sql, [subject.value])).length;
    },
  };
}

function factAt(key: Parameters<typeof foundingKey>[0]['key'], subject: SubjectRef) {
  const start = instantAt(EVENING);
  const occurred = { start, end: instantAt(EVENING + 1), precision: 'instant' as const };
  return { key, subject, occurred, author: { ref: null, rank: null }, historical: false, body: reported };
}

async function storedOf(world: IntakeWorld, id: string): Promise<{ status: string; level: string | null }> {
  const [row] = await world.ask<{ status: string; level: string | null }>(
    `select m.status, r.content->'risk'->'shown'->'value'->>'value' as level
     from jp.missing_episode m join jp.missing_episode_risk r on r.missing_episode_id = m.id where m.id = $1`,
    [id],
  );
  if (row === undefined) throw new Error('no such missing episode');
  return row;
}

export const as = (role: Role, changes: Partial<PersonViewer> = {}): PersonViewer => aViewer(role, changes);

let keys = 0;
export const newKey = (): string => `key-of-test-${++keys}`;

type Said<Name extends Act['name']> = Partial<Extract<Act, { readonly name: Name }>>;

export function setRisk({ episode }: ActsChild, change: Said<'set-risk-level'> = {}): SetRiskLevel {
  const level = 'high' as const;
  const said = { missingEpisodeId: episode, level, rationale: 'Out of character.', expectedLevel: null };
  return { name: 'set-risk-level', key: newKey(), ...said, ...change };
}

export function returned({ episode }: ActsChild, change: Said<'record-returned'> = {}): Act {
  return { name: 'record-returned', key: newKey(), missingEpisodeId: episode, at: null, to: null, ...change };
}

export function debrief(
  { id, episode, log }: ActsChild,
  change: Partial<RecordInterviewEvent> = {},
): RecordInterviewEvent {
  return {
    name: 'record-debrief',
    childId: id,
    missingEpisodeId: episode,
    referral: `LAN-${log}`,
    eventId: 'debrief-1',
    at: instantAt(EVENING - 600_000),
    said: {
      kind: 'debriefed',
      safeguarding: true,
      answers: { pushFactors: ['an argument'], narrative: 'A text.' },
    },
    ...change,
  };
}

export function located({ episode }: ActsChild, change: Said<'record-located'> = {}): Act {
  const said = { missingEpisodeId: episode, at: null, place: 'the library', wellBeingConfirmed: true };
  return { name: 'record-located', key: newKey(), ...said, ...change };
}
