import type { DataSource } from 'typeorm';
import type { AgencyRegistry, RegisteredAgency } from '../../hub/ports/agency-registry';
import { agencyId, kindOf } from '../../model/agency/agency-id';
import type { AgencyId } from '../../model/agency/agency-id';
import { AgencyEntity } from '../entities/agency-entity';

/** The registry of agencies in the database. */
export function createAgencyRegistry(source: DataSource): AgencyRegistry {
  const agencies = source.getRepository(AgencyEntity);
  return {
    register: async (agency) => {
      await agencies.upsert({ ...agency }, ['id']);
    },
    list: async () => (await agencies.find({ order: { id: 'ASC' } })).map(registered),
  };
}

function registered({ id, name, validFrom, validTo, successor }: AgencyEntity): RegisteredAgency {
  const agency = known(id);
  return {
    id: agency,
    name,
    kind: kindOf(agency),
    validFrom,
    validTo,
    successor: successor === null ? null : known(successor),
  };
}

function known(text: string): AgencyId {
  const id = agencyId(text);
  if (id === null) throw new Error('the registry holds an id that is no agency id');
  return id;
}
