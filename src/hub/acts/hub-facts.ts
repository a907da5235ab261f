import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';
import type { FactBody } from '../../model/agency-fact/fact-body';
import { occurredAt } from '../../model/time/occurred-between';
import type { Instant } from '../../model/time/occurred';
import type { Statement } from '../decisions/stated-of-pairs';
import type { ActPlan, ActSetting } from './act-plan';

/** The source name of facts that people state in the hub itself. */
export const HUB_SOURCE = 'hub';

export interface Stated {
  readonly key: string;
  readonly subject: SubjectRef;
  readonly at: Instant;
  readonly bodies: readonly FactBody[];
}

/** What a person says of one subject in the hub, as facts of their agency recorded under the act's key. */
export function stating({ key, subject, at, bodies }: Stated, setting: ActSetting): ActPlan {
  const statements = bodies.map((body) => ({ subject, body }));
  return { kind: 'facts', facts: statedFacts({ key, at, statements }, setting) };
}

export interface StatedOfMany {
  readonly key: string;
  readonly at: Instant;
  readonly statements: readonly Statement[];
}

/** As `stating`, of as many subjects as there are statements. */
export function statedFacts(
  { key, at, statements }: StatedOfMany,
  { viewer: { agency, person, role } }: ActSetting,
): readonly AgencyFact[] {
  return statements.map(({ subject, body }, index) => ({
    key: { agency, source: HUB_SOURCE, record: key, line: 1, part: String(index + 1), revision: 0 },
    subject,
    occurred: occurredAt(at),
    author: { ref: person, rank: role },
    historical: false,
    body,
  }));
}
