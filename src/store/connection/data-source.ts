import { DataSource } from 'typeorm';
import { AgencyEntity } from '../entities/agency-entity';
import { QuarantineEntity } from '../entities/quarantine-entity';
import { roleUrl } from './role-url';

const entities = [AgencyEntity, QuarantineEntity];

/**
 * The entities' connection, as the intake role: for the registry, quarantine and the outbox, whose rows are read and
 * written one at a time. What is read and written in bulk uses the pools.
 */
export async function openDataSource(databaseUrl: string, { max = 3 } = {}): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: roleUrl(databaseUrl, { role: 'jp_intake', statementTimeoutMs: 30_000 }),
    entities,
    // The migrations are the schema; the entities only describe it.
    synchronize: false,
    installExtensions: false,
    applicationName: 'joint-picture entities',
    // A lost session is replaced by the pool; the statement that was on it has told its caller.
    poolErrorHandler: () => undefined,
    extra: { max, connectionTimeoutMillis: 10_000, keepAlive: true },
  });
  return source.initialize();
}
