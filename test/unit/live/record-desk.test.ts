import { createRecordDesk } from '../../../src/gateway/live/record-desk';
import type { AccessRecord, Disclosure } from '../../../src/hub/ports/reading';
import { audienceFor, aViewer, shippedAgreements } from '../../support/viewers';

function disclosure(id: string, version: string): Disclosure {
  const audience = {
    ...audienceFor(aViewer('social-worker'), null, shippedAgreements()),
    agreementVersion: version,
  };
  const ledger = { children: new Set<string>(), shown: new Set<never>(), withheld: new Set<never>() };
  return {
    id,
    audience,
    groupKey: id,
    operation: 'op',
    position: 1n,
    ledger: { ...ledger, accessVersions: new Map() },
    payloadDigest: '',
  };
}

it('keeps a disclosure under replaced agreements from failing those told with it', async () => {
  const calls: string[][] = [];
  const record: Pick<AccessRecord, 'disclosed'> = {
    disclosed: async (all) => {
      calls.push(all.map(({ id }) => id));
      if (all.some(({ audience }) => audience.agreementVersion === 'old')) throw new Error('not in force');
      return all.map(() => 'recorded');
    },
  };
  const desk = createRecordDesk(record as AccessRecord);

  const told = await Promise.allSettled([
    desk.disclosed(disclosure('a', 'new'), 1n),
    desk.disclosed(disclosure('b', 'old'), 1n),
    desk.disclosed(disclosure('c', 'new'), 1n),
  ]);

  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(calls).toEqual([['a', 'c'], ['b']]);
});
