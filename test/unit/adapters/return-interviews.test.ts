import { translateReturnInterviews } from '../../../adapters/return-interviews/translate';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { TranslatedLine, Translation } from '../../../src/model/agency-fact/translation';
import { LANTERN } from '../../support/facts/make-fact';

const offered = {
  schemaVersion: 1,
  agency: 'provider:lantern',
  referralReference: 'LN/2026/0117',
  eventId: 'e1',
  event: 'OFFERED',
  at: '2026-11-21T07:00',
  child: { reference: 'LN-C-0093' },
};

function translated(changes: Readonly<Record<string, unknown>>): Translation {
  const value = new TextEncoder().encode(JSON.stringify({ ...offered, ...changes }));
  return translateReturnInterviews({ agency: LANTERN, headers: {}, value });
}

function linesOf(changes: Readonly<Record<string, unknown>>): readonly TranslatedLine[] {
  const result = translated(changes);
  if (result.kind !== 'facts') throw new Error('not taken');
  return result.lines;
}

const bodiesOf = (changes: Readonly<Record<string, unknown>>): readonly FactBody[] =>
  linesOf(changes).flatMap(({ facts }) => facts.map(({ body }) => body));
const digestsOf = (changes: Readonly<Record<string, unknown>>) =>
  linesOf(changes).map(({ digest }) => digest);

const debriefOf = (debrief: Readonly<Record<string, unknown>>) => ({ event: 'DEBRIEF', debrief });

describe('a provider’s event', () => {
  test('keeps a narrative of a megabyte as it was given', () => {
    const narrative = 'и'.repeat(500_000);

    expect(bodiesOf(debriefOf({ narrative }))[0]).toMatchObject({ answers: { narrative } });
  });

  test('is set aside when it is larger than a record may be', () => {
    expect(translated(debriefOf({ narrative: 'x'.repeat(1_048_576) }))).toMatchObject({
      reason: 'too-large',
    });
  });

  test('keeps a text that begins like a formula', () => {
    expect(bodiesOf(debriefOf({ narrative: '=cmd|x', withWhom: ['@SUM(1)'] }))[0]).toMatchObject({
      answers: { narrative: '=cmd|x', withWhom: ['@SUM(1)'] },
    });
  });

  test('keeps a refusal by nobody it knows, which is not the child’s', () => {
    expect(bodiesOf({ event: 'REFUSED' })[0]).toMatchObject({
      kind: 'return-interview-refused',
      by: { recognised: false },
    });
  });

  test('tells of harm though no debrief is written down', () => {
    expect(bodiesOf({ event: 'COMPLETED', safeguarding: true }).slice(0, 2)).toMatchObject([
      { kind: 'return-interview-completed' },
      { kind: 'debriefed', safeguarding: true, answers: {} },
    ]);
  });

  test('tells of harm though nobody knows what kind of event it is', () => {
    expect(bodiesOf({ event: 'VISITED', safeguarding: true })).toContainEqual(
      expect.objectContaining({ kind: 'debriefed', safeguarding: true }),
    );
  });

  test('stores no field the contract does not name', () => {
    expect(bodiesOf(debriefOf({ narrative: 'x', shoeSize: 'secret' }))[0]).toMatchObject({
      answers: { narrative: 'x' },
    });
    expect(JSON.stringify(bodiesOf(debriefOf({ shoeSize: 'secret' })))).not.toContain('secret');
  });
});

describe('the same event', () => {
  test('has the same digests whoever wrote it down, and whatever else the sender adds', () => {
    const again = { by: { ref: 'somebody-else' }, venue: 'library', at: offered.at };

    expect(digestsOf(again)).toEqual(digestsOf({}));
  });

  test('is told apart from one of another time, kind or episode', () => {
    const [plain] = digestsOf({});

    for (const other of [
      { at: '2026-11-21T07:01' },
      { event: 'CONTACTED' },
      { episode: { force: 'pf:99', log: 'A1' } },
    ])
      expect(digestsOf(other)[0]).not.toBe(plain);
  });

  test('is the same though the child is described otherwise, which is a content of its own', () => {
    const [event, child] = digestsOf({});
    const [sameEvent, otherChild] = digestsOf({ child: { reference: 'LN-C-0093', givenName: 'Wren' } });

    expect(sameEvent).toBe(event);
    expect(otherChild).not.toBe(child);
  });
});
