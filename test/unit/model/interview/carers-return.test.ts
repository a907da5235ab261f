import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../../src/model/child/fold-child';
import { REPORTED, RETURNED } from '../../../support/facts/make-fact';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';
import { shippedProtocol, workingBy } from '../../../support/facts/working-by';

const MPS = 'metropolitan-police';
const WM = 'west-midlands-2015';

function noted(observations: Readonly<Record<string, string>>, permitted = false): FactBody {
  return { kind: 'carers-return-recorded', permitted, observations };
}

function recordIn(protocol: string, ...entries: readonly Told[]) {
  const [record] = foldChild(told(...entries), undefined, workingBy(protocol)).onReturn.carersReturns;
  if (record === undefined) throw new Error('no record');
  return record;
}

const back: readonly Told[] = [
  ['20:00', REPORTED],
  ['22:00', RETURNED],
];

test.each([
  ['carer-appearance', MPS, 'appearance'],
  ['carer-mood', MPS, 'mood'],
  ['carer-injury', MPS, 'injury'],
  ['carer-tired', MPS, 'tired'],
  ['carer-influence', MPS, 'influence'],
  ['carer-lost-items', MPS, 'lost-items'],
  ['carer-new-items', MPS, 'new-items'],
  ['carer-why', WM, 'why'],
  ['carer-where', WM, 'where'],
  ['carer-slept', WM, 'slept'],
  ['carer-with-whom', WM, 'with-whom'],
  ['carer-funded', WM, 'funded'],
  ['carer-harm', WM, 'harm'],
])('what carers are to note on return, and did not, is listed [interview.%s]', (_, protocol, key) => {
  expect(recordIn(protocol, ...back, ['22:10', noted({})]).lacking).toContain(key);
  expect(recordIn(protocol, ...back, ['22:10', noted({ [key]: 'seen' })]).lacking).not.toContain(key);
});

test('the carer’s record is kept with its missing episode in the carer’s words [interview.carer-record]', () => {
  const record = recordIn(MPS, ...back, [
    '22:10',
    noted({ mood: 'quiet', 'with-whom': 'Rowan Placeholder' }),
  ]);

  expect(record.episode).not.toBeNull();
  expect(record).toMatchObject({ observations: { mood: 'quiet' }, withWhom: 'Rowan Placeholder' });
});

test('after an absence that was allowed it is kept too, of no missing episode [interview.carer-record-permitted]', () => {
  const record = recordIn(MPS, ['22:10', noted({ mood: 'withdrawn' }, true), { log: 'home-diary' }]);

  expect(record).toMatchObject({ permitted: true, episode: null, observations: { mood: 'withdrawn' } });
});

test('every entry says with its source that it goes to police and social worker [interview.carer-shared]', () => {
  const entries = [MPS, WM].flatMap((id) => shippedProtocol(id).interviews.carersReturn);

  expect(entries).toHaveLength(13);
  for (const { rules } of entries) expect(rules).toContain('interview.carer-shared');
});
