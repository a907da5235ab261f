import { randomUUID } from 'node:crypto';
import { hub } from './shared';

/** One line of a control room's log, written now unless it says at what minute. */
export interface Line {
  readonly code: string;
  readonly fields?: Readonly<Record<string, string | boolean | number>>;
  readonly text?: string;
  readonly at?: string;
  readonly rank?: string;
  /** The persons it is about, by their place in the log; the first when left out. */
  readonly about?: readonly number[];
}

export interface LogHeader {
  readonly force: string;
  readonly log: string;
  readonly persons: readonly Readonly<Record<string, string | boolean>>[];
  readonly reporter?: Readonly<Record<string, string>>;
  readonly category?: string;
}

/** A log of a control room, to which lines are added as things happen. */
export interface ControlRoomLog {
  writes(...lines: readonly Line[]): Promise<void>;
}

/** Minutes on the wall in November are those of UTC. */
const onTheWall = (): string => hub().now().toISOString().slice(0, 16);

export function controlRoomLog({ force, log, persons, reporter, category }: LogHeader): ControlRoomLog {
  let written = 0;
  let startedAt = '';
  const sharedIncidentId = randomUUID();
  return {
    writes: async (...lines) => {
      startedAt ||= lines[0]?.at ?? onTheWall();
      const numbered = lines.map(({ rank = 'Constable', about = [1], ...line }, index) => ({
        ...{ number: written + index + 1, revision: 1, at: onTheWall(), about },
        ...{ by: { ref: 'N1', rank }, ...line },
      }));
      const opened = written === 0;
      written += lines.length;
      await hub().tell('storm', force, {
        ...{ schemaVersion: 1, sharedIncidentId, internalId: log, headerRevision: 1 },
        ...{ messageType: opened ? 'opened' : 'updated', agency: force, startedAt },
        sentByDispatcherAt: hub().now().toISOString(),
        category: category ?? 'MISSING-PERSON',
        ...(reporter === undefined ? {} : { reportingPerson: reporter }),
        persons: persons.map((person, index) => ({ number: index + 1, ...person })),
        lines: numbered,
      });
    },
  };
}

/** What a council's case system says of a child now: each section or row as it stands. */
export function councilSays(
  council: string,
  number: string,
  sections: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { person, ...rest } = sections;
  return hub().tell('case-records', council, {
    ...{ schemaVersion: 1, agency: council, modifiedAt: hub().now().toISOString() },
    person: { pers_person_id: number, ...(typeof person === 'object' ? person : {}) },
    ...rest,
  });
}

/** The police's number for a child, as a council's record holds it: by it the two know that the child is one. */
export function policeNominal(force: string, nominal: string): object {
  return {
    ...{ link_table_id: `L-${force}`, link_identifier_type: 'Police Nominal' },
    ...{ link_identifier_value: nominal, link_issuer: force },
  };
}

export interface Referral {
  readonly referral: string;
  readonly force: string;
  readonly log: string;
  readonly nominal: string;
}

/** Lantern tells of one of its referrals. */
export function providerTells(
  { referral, force, log, nominal }: Referral,
  event: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return hub().tell('return-interviews', 'provider:lantern', {
    ...{ schemaVersion: 1, agency: 'provider:lantern', referralReference: referral },
    ...{ eventId: `${event}-${hub().now().getTime()}`, event, at: hub().now().toISOString() },
    child: { identifiers: [{ scheme: 'POLICE-NOMINAL', issuer: force, value: nominal }] },
    episode: { force, log },
    ...more,
  });
}
