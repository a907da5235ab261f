import type { MissingEpisodeStatus } from '../../src/model/missing-episode/missing-episode-state';
import { factKeyText } from '../../src/model/agency-fact/canonical';
import { plantRecord } from './planted-record';
import { PLANTED_RESPONSE } from './planted-response';
import { ALWAYS, FACT, nothing, OCCURRED, PLANTED, said } from './planted-words';
import type { WorldDatabase } from './world-database';

export { PLANTED } from './planted-words';

const DUTY = {
  says: 'A delayed response is looked at again.',
  ownerRole: 'inspector',
  managerRole: null,
  source: 'NF 3.19',
  soon: false,
  holidaysUnknown: false,
};

/** Of a child's care, where the family and network category keeps a free text. */
const PROFESSIONAL = {
  ...{ by: 'pf:99', fact: FACT, historical: false },
  ...{ role: { recognised: true, value: 'social-worker' }, name: PLANTED['family-and-network'] },
};

/** A relation as a test writes it. */
export interface PlantedRelation {
  readonly scope: string;
  readonly from?: string;
  readonly to?: string | null;
}

/** A child with one missing episode, planted straight into the derived rows. Every text is planted to be looked for. */
export interface PlantedChild {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly relations: readonly PlantedRelation[];
  readonly restricted?: boolean;
  readonly needToKnow?: boolean;
  readonly version?: number;
  readonly accessVersion?: number;
  readonly missingEpisodes?: readonly PlantedMissingEpisode[];
}

export interface PlantedMissingEpisode {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly status?: MissingEpisodeStatus;
  readonly level?: 'low' | 'medium' | 'high';
  readonly reportedAt?: string;
}

export async function plantChild(world: WorldDatabase, child: PlantedChild): Promise<void> {
  const { id, relations, aliases = [], missingEpisodes = [] } = child;
  await world.ask(
    `insert into jp.child (id, version, access_version, provisional, restricted, whereabouts_need_to_know, fold_version)
     values ($1, $2, $3, false, $4, $5, 1)`,
    [id, child.version ?? 1, child.accessVersion ?? 1, child.restricted ?? false, child.needToKnow ?? false],
  );
  for (const alias of aliases) await world.ask('insert into jp.child_alias values ($1, $2)', [alias, id]);
  for (const relation of relations) await relate(world, id, relation);
  const identity = {
    givenName: said(PLANTED.identity),
    familyName: nothing,
    dateOfBirth: nothing,
    sex: nothing,
  };
  const care = {
    lookedAfter: said(true),
    responsibleAuthority: nothing,
    hostAuthority: nothing,
    professionals: [PROFESSIONAL],
  };
  await world.ask('insert into jp.child_identity values ($1, $2)', [id, identity]);
  await world.ask('insert into jp.child_care values ($1, $2)', [id, care]);
  for (const missingEpisode of missingEpisodes) await plantMissingEpisode(world, id, missingEpisode);
  await plantRecord(world, id, missingEpisodes[0]?.id ?? null);
}

export async function relate(
  world: WorldDatabase,
  childId: string,
  relation: PlantedRelation,
): Promise<void> {
  await world.ask(
    `insert into jp.child_relation (child_id, scope, because, from_at, to_at) values ($1, $2, 'stated', $3, $4)`,
    [childId, relation.scope, relation.from ?? ALWAYS, relation.to ?? null],
  );
}

async function plantMissingEpisode(
  world: WorldDatabase,
  childId: string,
  { id, aliases = [], status = 'missing', level = 'high', reportedAt = ALWAYS }: PlantedMissingEpisode,
): Promise<void> {
  const times = { recordedAt: nothing, locatedAt: nothing, returnedAt: nothing, closedAt: nothing };
  const category = said({ recognised: true, value: 'missing' });
  const { existence } = PLANTED_RESPONSE;
  const content = { category, reportedAt: nothing, ...times, response: existence };
  await world.ask(
    `insert into jp.missing_episode (id, child_id, status, owner, sort_at, content) values ($1, $2, $3, 'pf:99', $4, $5)`,
    [id, childId, status, reportedAt, content],
  );
  for (const alias of aliases)
    await world.ask('insert into jp.missing_episode_alias values ($1, $2)', [alias, id]);
  const part = (table: string, values: readonly unknown[]) =>
    world.ask(
      `insert into jp.${table} values (${values.map((_, index) => `$${index + 1}`).join(', ')})`,
      values,
    );
  const risk = {
    risk: said({ recognised: true, value: level }),
    delay: nothing,
    circumstances: said(PLANTED['risk-and-intelligence']),
    response: PLANTED_RESPONSE.risk,
  };
  const whereabouts = { lastSeen: nothing, missingFrom: said(PLANTED.whereabouts) };
  const known = { foundPlace: nothing, response: PLANTED_RESPONSE.whereabouts };
  await world.ask(`insert into jp.missing_episode_link values ($1, $2, 'log', $1)`, [id, childId]);
  await part('missing_episode_whereabouts', [id, childId, { ...whereabouts, ...known }]);
  await part('missing_episode_risk', [id, childId, level, risk]);
  const reporter = { name: PLANTED['third-parties'], relationship: null, telephone: null };
  await part('missing_episode_third_parties', [id, childId, { reporter: said(reporter) }]);
  const entry = {
    fact: FACT,
    by: 'pf:99',
    kind: 'noted',
    occurred: OCCURRED,
    text: PLANTED['risk-and-intelligence'],
  };
  await part('missing_episode_chronology', [id, childId, JSON.stringify([entry])]);
  await world.ask(
    `insert into jp.deadline
       (child_id, missing_episode_id, rule, anchor, owner, started_at, due_at, duty, category)
     values ($1, $2, 'delay-review', $3, 'pf:99', $4, $5, $6, 'existence')`,
    [childId, id, factKeyText(FACT), reportedAt, '2026-11-21T15:00:00.000Z', JSON.stringify(DUTY)],
  );
}
