import { Client } from 'pg';
import { openBenchInstallation, type BenchInstallation } from '../world/bench-installation';
import { translatedNight } from '../world/whole-night';
import { ASKER } from './asker';
import { copyChildren, showAll, type ModelChild } from './many-children';

/** Children of whom three agencies know, as many as asked for, of whom the asker sees a caseload. */
export interface PictureWorld {
  readonly installation: BenchInstallation;
  readonly databaseUrl: string;
  /** Makes the hub hold so many children in all; the asker sees no more than before. */
  growTo(children: number): Promise<void>;
  /** From now on the asker sees every child. */
  showAll(): Promise<void>;
  close(): Promise<void>;
}

const DAY_MS = 86_400_000;

/** `seen` of the children are the asker's own; the rest are other workers'. */
export async function openPictureWorld({ seen }: { readonly seen: number }): Promise<PictureWorld> {
  const installation = await openBenchInstallation();
  const { databaseUrl } = installation;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await installation.takeRecords(translatedNight(new Date(Date.now() - DAY_MS)));
  const model = await modelChild(client);
  await copyChildren(client, model, { from: 1, to: seen, seenThrough: ASKER.scope });
  let held = seen;
  return {
    installation,
    databaseUrl,
    growTo: async (children) => {
      await copyChildren(client, model, { from: held + 1, to: children, seenThrough: 'others' });
      held = children;
    },
    showAll: () => showAll(client, ASKER.scope),
    close: async () => {
      await client.end();
      await installation.close();
    },
  };
}

/** A child of the night of whom all three agencies told, made to be back and not yet closed. */
async function modelChild(client: Client): Promise<ModelChild> {
  const { rows } = await client.query<ModelChild>(
    `select c.id, i.content->'givenName'->'shown'->>'value' as "givenName"
     from jp.child c join jp.child_identity i on i.child_id = c.id
     where exists (select from jp.missing_episode_chronology h where h.child_id = c.id)
       and exists (select from jp.profile_person p where p.child_id = c.id)
       and exists (select from jp.return_interview_content t where t.child_id = c.id)
     order by (select count(*) from jp.deadline d where d.child_id = c.id) desc, c.id limit 1`,
  );
  const model = rows[0];
  if (model === undefined) throw new Error('no child of the night has a whole picture');
  await client.query(`update jp.missing_episode set status = 'returned' where child_id = $1`, [model.id]);
  return model;
}
