import { demonstrationKeys } from '../../../../src/main/demonstration/issuer-keys';
import { demonstrationIssuer } from '../../../../src/main/demonstration/partnership';
import type { Partnership } from '../../../../src/main/partnership/partnership';
import { kindOf } from '../../../../src/model/agency/agency-id';
import { agency } from '../../../support/viewers';

/** Two neighbouring partnerships, each by a protocol of its own, a fostering service, and a council with no part in any case. */
const AGENCIES = [
  { id: 'pf:99', name: 'Northvale Police', sources: ['storm'], protocol: 'west-yorkshire-2026' },
  { id: 'la:991', name: 'Ashbourne', sources: ['case-records'], protocol: 'west-yorkshire-2026' },
  { id: 'placement:larkrise', name: 'Larkrise Fostering', sources: [], protocol: 'west-yorkshire-2026' },
  { id: 'placement:rookery', name: 'Rookery House', sources: [], protocol: 'west-yorkshire-2026' },
  {
    id: 'provider:lantern',
    name: 'Lantern Return Interviews',
    sources: ['return-interviews'],
    protocol: 'west-yorkshire-2026',
  },
  { id: 'pf:98', name: 'Southmere Police', sources: ['storm'], protocol: 'west-midlands-2015' },
  { id: 'la:992', name: 'Merrow', sources: ['case-records'], protocol: 'west-midlands-2015' },
  { id: 'la:993', name: 'Fernham', sources: ['case-records'], protocol: 'west-yorkshire-2026' },
] as const;

/** Each signs by keys of its own, which lie in `dataDir`. */
export function inventedPartnership(dataDir: string): Promise<Partnership> {
  return Promise.all(
    AGENCIES.map(async ({ id: text, name, sources, protocol }) => {
      const id = agency(text);
      const { publicKey } = await demonstrationKeys(dataDir, id);
      return {
        ...{ id, name, kind: kindOf(id), sources },
        validFrom: new Date('2020-01-01T00:00:00Z'),
        validTo: null,
        issuer: { iss: demonstrationIssuer(id), keys: { kind: 'given', keySet: { keys: [publicKey] } } },
        protocols: [{ id: protocol, from: new Date('2026-03-01T00:00:00Z') }],
      };
    }),
  );
}
