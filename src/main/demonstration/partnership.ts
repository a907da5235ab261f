import { agencyId, kindOf, type AgencyId } from '../../model/agency/agency-id';
import type { PartnerAgency, Partnership } from '../partnership/partnership';
import { demonstrationKeys } from './issuer-keys';

/** Invented agencies; the codes belong to nobody. */
const AGENCIES = [
  { id: 'pf:99', name: 'Northvale Police', sources: ['storm'], protocol: 'west-yorkshire-2026' },
  { id: 'la:991', name: 'Ashbourne', sources: ['case-records', 'ssda903'], protocol: 'west-yorkshire-2026' },
  { id: 'la:992', name: 'Merrow', sources: ['case-records', 'ssda903'], protocol: 'west-midlands-2015' },
  {
    id: 'provider:lantern',
    name: 'Lantern Return Interviews',
    sources: ['return-interviews'],
    protocol: 'west-yorkshire-2026',
  },
  { id: 'placement:larkrise', name: 'Larkrise House', sources: [], protocol: 'west-yorkshire-2026' },
] as const;

export function demonstrationIssuer(agency: AgencyId): string {
  return `https://${agency.replace(':', '-')}.demonstration.invalid`;
}

export function demonstrationAgencies(): readonly { readonly id: AgencyId; readonly name: string }[] {
  return AGENCIES.map(({ id, name }) => ({ id: known(id), name }));
}

/** Each agency has worked by its protocol since the first of March 2026. */
export function demonstrationAdoptions(): readonly Pick<PartnerAgency, 'id' | 'protocols'>[] {
  return AGENCIES.map(({ id, protocol }) => ({ id: known(id), protocols: adopted(protocol) }));
}

function adopted(id: string): PartnerAgency['protocols'] {
  return [{ id, from: new Date('2026-03-01T00:00:00Z') }];
}

/** The five agencies, each with an issuer whose keys lie in DATA_DIR. */
export async function demonstrationPartnership(dataDir: string): Promise<Partnership> {
  return Promise.all(
    AGENCIES.map(async ({ id, name, sources, protocol }) => {
      const agency = known(id);
      const { publicKey } = await demonstrationKeys(dataDir, agency);
      return {
        id: agency,
        name,
        kind: kindOf(agency),
        validFrom: new Date('2020-01-01T00:00:00Z'),
        validTo: null,
        sources,
        issuer: { iss: demonstrationIssuer(agency), keys: { kind: 'given', keySet: { keys: [publicKey] } } },
        protocols: adopted(protocol),
      };
    }),
  );
}

function known(text: string): AgencyId {
  const id = agencyId(text);
  if (id === null) throw new Error('a demonstration agency without a proper id');
  return id;
}
