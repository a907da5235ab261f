import fc from 'fast-check';
import type { AgencyFact, SubjectRef } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { ASHBOURNE, MERROW, REPORTED, at, linkedTo, nominal, person, unlinkedFrom } from './make-fact';
import { answeredFor, councilChild, holds, named } from './matching-people';

const SUBJECTS: readonly SubjectRef[] = [
  councilChild(ASHBOURNE, 'A1'),
  councilChild(ASHBOURNE, 'A2'),
  councilChild(MERROW, 'M1'),
  nominal('N1'),
  person('L', 1),
  person('L', 2),
  person('K', 1),
];

const anybody = fc.constantFrom(...SUBJECTS);

const anyDescription = fc
  .tuple(
    fc.constantFrom('Wren', 'Wren', 'Tamsin'),
    fc.constantFrom('Example-Ashby', 'Example-Ashby', 'Testcase'),
    fc.constantFrom('2011-05-09', '2011-05-09', '2012-05-09'),
  )
  .map(([given, family, born]): FactBody => named(given, family, born));

const anyMatchableBody: fc.Arbitrary<FactBody> = fc.oneof(
  { weight: 5, arbitrary: anyDescription },
  { weight: 3, arbitrary: fc.constantFrom(ASHBOURNE, MERROW).map(answeredFor) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('9990000018', '9990000026').map((value) => holds('nhs', 'nhs-number', value)),
  },
  { weight: 1, arbitrary: fc.constant(holds('dfe', 'upn', 'UN3')) },
  { weight: 1, arbitrary: fc.constant(holds('pf:99', 'police-nominal', 'N1')) },
  { weight: 1, arbitrary: fc.constant(REPORTED) },
  { weight: 1, arbitrary: anybody.map(linkedTo) },
  { weight: 1, arbitrary: anybody.map(unlinkedFrom) },
);

/** Facts by which a few people of four agencies may or may not be one child; some correct others. */
export const anyMatchableFacts: fc.Arbitrary<readonly AgencyFact[]> = fc
  .array(
    fc.record({
      subject: anybody,
      body: anyMatchableBody,
      minute: fc.integer({ min: 10, max: 59 }),
      corrects: fc.option(fc.nat({ max: 8 }), { freq: 6 }),
    }),
    { minLength: 2, maxLength: 16 },
  )
  .map((all) =>
    all.map(({ subject, body, minute, corrects }, index): AgencyFact => ({
      key: {
        agency: subject.agency,
        source: 'case-records',
        record: subject.scheme.endsWith('-log-person') ? (subject.value.split('/')[0] ?? '') : subject.value,
        line: corrects === null || corrects >= index ? index : corrects,
        part: `${index}`,
        revision: index,
      },
      subject,
      occurred: at(`10:${minute}`),
      author: { ref: null, rank: null },
      historical: false,
      body,
    })),
  );
