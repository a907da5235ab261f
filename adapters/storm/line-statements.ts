import type { FactBody, MissingReported } from '../../src/model/agency-fact/fact-body';
import { careDescribed } from '../kit/care-described';
import { closure, lineCode, marker, missingCategory, riskLevel } from './codes';
import type { LineCode } from './codes';
import { decisionReaders } from './decision-statements';
import type { LineFields } from './line-fields';
import { lineFields } from './line-fields';
import type { Statement } from '../kit/statement';
import { notUnderstood, statement } from '../kit/statement';
import { preventionHeld, preventionNotHeld } from './prevention-statements';
import { note, withNote } from './read-line';
import type { LineSetting, ReadLine } from './read-line';
import { responseReaders } from './response-statements';
import { tellingReaders } from './telling-statements';
import type { StormLine } from './wire';

/** What a line says of one person it is about. A code that is not in the list becomes a note for a person to read. */
export function lineStatements(line: StormLine, setting: LineSetting): readonly Statement[] {
  const code = lineCode(line.code);
  if (!code.recognised) {
    const text = line.text === undefined ? {} : { text: line.text };
    return [statement({ kind: 'noted', topic: 'unrecognised', givenCode: code.given, ...text })];
  }
  const fields = lineFields(line.fields);
  const said = READERS[code.value](fields, line.text, setting);
  return [...said, ...fields.notRead()];
}

const READERS: Readonly<Record<LineCode, ReadLine>> = {
  ...responseReaders,
  ...decisionReaders,
  ...tellingReaders,
  reported: (fields, text) => [statement(reportOf(fields, text))],
  decision: (fields, rationale) => [
    statement({
      kind: 'classified',
      category: missingCategory(fields.text('category') ?? 'no category given'),
      ...(rationale === undefined ? {} : { rationale }),
    }),
  ],
  delay: (fields, rationale) => {
    const reviewAt = fields.localTime('reviewAt')?.start;
    return [
      statement({
        kind: 'response-delayed',
        ...(rationale === undefined ? {} : { rationale }),
        ...(reviewAt === undefined ? {} : { reviewAt }),
      }),
    ];
  },
  risk: (fields, rationale) => {
    const reviewAt = fields.localTime('reviewAt')?.start;
    return [
      statement({
        kind: 'risk-assessed',
        level: riskLevel(fields.text('level') ?? 'no level given'),
        ...(rationale === undefined ? {} : { rationale }),
        ...(reviewAt === undefined ? {} : { reviewAt }),
      }),
    ];
  },
  located: (fields, text) => {
    const place = fields.text('place');
    const wellBeingConfirmed = fields.flag('wellBeingConfirmed') ?? false;
    const body: FactBody = { kind: 'located', wellBeingConfirmed, ...(place === undefined ? {} : { place }) };
    return withNote(body, text);
  },
  returned: (fields, text) => {
    const to = fields.text('to');
    return withNote({ kind: 'returned', ...(to === undefined ? {} : { to }) }, text);
  },
  prevention: preventionHeld,
  'no-prevention': preventionNotHeld,
  cancelled: (_fields, reason) => [
    statement({ kind: 'cancelled', ...(reason === undefined ? {} : { reason }) }),
  ],
  closed: (fields, text) =>
    withNote({ kind: 'log-closed', closure: closure(fields.text('closure') ?? 'no closure given') }, text),
  care: (fields, text) => {
    const body = careDescribed({
      lookedAfter: fields.flag('lookedAfter'),
      responsibleAuthority: fields.text('responsibleAuthority'),
      hostAuthority: fields.text('hostAuthority'),
      placement: fields.text('placement'),
    });
    return body === null ? note('note', text) : withNote(body, text);
  },
  marker: (fields, text) => {
    const given = fields.text('marker') ?? 'no marker given';
    const coded = marker(given);
    if (!coded.recognised) return [notUnderstood('marker', given), ...note('note', text)];
    const set = fields.flag('set') ?? true;
    return withNote({ kind: 'marker-stated', marker: coded.value, set }, text);
  },
  concern: (_fields, text) => note('concern', text),
  note: (_fields, text) => note('note', text),
  enquiry: (_fields, text) => note('enquiry', text),
};

function reportOf(fields: LineFields, text: string | undefined): MissingReported {
  const at = fields.localTime('lastSeenAt');
  const missingFrom = fields.text('missingFrom');
  const name = fields.text('reporterName') ?? null;
  const relationship = fields.text('reporterRelationship') ?? null;
  const telephone = fields.text('reporterTelephone') ?? null;
  const isReporterKnown = name !== null || relationship !== null || telephone !== null;
  return {
    kind: 'missing-reported',
    ...(at === undefined ? {} : { lastSeen: { at, place: fields.text('lastSeenPlace') ?? null } }),
    ...(missingFrom === undefined ? {} : { missingFrom }),
    ...(text === undefined ? {} : { circumstances: text }),
    ...(isReporterKnown ? { reporter: { name, relationship, telephone } } : {}),
  };
}
