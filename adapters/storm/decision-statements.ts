import { agencyId, kindOf } from '../../src/model/agency/agency-id';
import type { AgencyId } from '../../src/model/agency/agency-id';
import { notUnderstood, statement } from '../kit/statement';
import type { Statement } from '../kit/statement';
import type { LineFields } from './line-fields';
import { besideWords, withNote } from './read-line';
import type { ReadLine } from './read-line';
import { consulted, courtOrder, escalationStep, houseSearch, mediaDecision } from './response-codes';

type DecisionCode =
  | 'house-search'
  | 'escalation'
  | 'transfer-offered'
  | 'transfer-accepted'
  | 'media'
  | 'court-order'
  | 'reopened';

/** What was decided, by whoever wrote the line: whether they might is for the hub to judge by their rank. */
export const decisionReaders: Readonly<Record<DecisionCode, ReadLine>> = {
  'house-search': (fields, rationale) => {
    const supervisorAgreed = fields.flag('supervisorAgreed');
    return [
      statement({
        kind: 'house-search-decided',
        decision: houseSearch(fields.text('decision') ?? 'no decision given'),
        ...(supervisorAgreed === undefined ? {} : { supervisorAgreed }),
        ...(rationale === undefined ? {} : { rationale }),
      }),
    ];
  },
  escalation: (fields, text) => [
    statement({
      kind: 'escalation-stepped',
      step: escalationStep(fields.text('step') ?? 'no step given'),
      ...(text === undefined ? {} : { text }),
    }),
  ],
  'transfer-offered': (fields, rationale) => {
    const given = fields.text('to') ?? 'no force given';
    const to = forceOf(given);
    return to === null ? besideWords(notUnderstood('to', given), rationale) : [transferred(to, rationale)];
  },
  'transfer-accepted': (_fields, rationale, { agency }) => [transferred(agency, rationale)],
  media: mediaDecided,
  'court-order': (fields, text) =>
    withNote(
      { kind: 'court-order-applies', order: courtOrder(fields.text('order') ?? 'no order given') },
      text,
    ),
  reopened: (_fields, rationale) => [
    statement({ kind: 'reopened', ...(rationale === undefined ? {} : { rationale }) }),
  ],
};

/** Offered when the owner says so, accepted when the force that takes it does: nobody accepts for another. */
function transferred(to: AgencyId, rationale: string | undefined): Statement {
  return statement({ kind: 'ownership-transferred', to, ...(rationale === undefined ? {} : { rationale }) });
}

function forceOf(given: string): AgencyId | null {
  const id = agencyId(given.trim().toLowerCase());
  return id !== null && kindOf(id) === 'police-force' ? id : null;
}

function mediaDecided(fields: LineFields, rationale: string | undefined): readonly Statement[] {
  const identified = fields.flag('identifiedAsLookedAfter');
  const parties = fields.list('consulted').map(consulted);
  const known = parties.flatMap((party) => (party.recognised ? [party.value] : []));
  return [
    statement({
      kind: 'media-decided',
      decision: mediaDecision(fields.text('decision') ?? 'no decision given'),
      ...(identified === undefined ? {} : { identifiedAsLookedAfter: identified }),
      ...(known.length === 0 ? {} : { consulted: known }),
      ...(rationale === undefined ? {} : { rationale }),
    }),
    ...parties.flatMap((party, index) =>
      party.recognised ? [] : [notUnderstood(`consulted/${index}`, party.given)],
    ),
  ];
}
