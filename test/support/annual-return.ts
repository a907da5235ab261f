import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCollectionYear, type CollectionYear } from '../../adapters/ssda903/collection-year';

/** Files of an invented return, by name, in a folder of their own. */
export async function returnFolder(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'annual-return-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

export function year(name: string): CollectionYear {
  const found = readCollectionYear(name);
  if (found === null) throw new Error('no such year');
  return found;
}

export const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
export const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
export const MISSING = 'CHILD,DOB,MISSING,MIS_START,MIS_END';

export function csv(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
