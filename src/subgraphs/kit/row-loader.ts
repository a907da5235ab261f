import DataLoader from 'dataloader';
import type { OperationContext } from './operation-context';

type Batch<T> = (context: OperationContext, keys: readonly string[]) => Promise<readonly (T | null)[]>;

/** A batch loader that lives as long as its operation's context. */
export function rowLoader<T>(
  name: string,
  batch: Batch<T>,
): (context: OperationContext, key: string) => Promise<T | null> {
  // Which context a loader is in is the context's concern; what it loads is known here, by its name.
  return (context, key) => {
    let loader = context.loaders.get(name);
    if (loader === undefined) {
      loader = new DataLoader<string, unknown>((keys) => batch(context, keys), { maxBatchSize: 1000 });
      context.loaders.set(name, loader);
    }
    return loader.load(key) as Promise<T | null>;
  };
}

/**
 * Puts rows in the order of the ids asked for. An older id answers with the row it now names, whose own id differs;
 * such ids are asked for one by one, which is rare.
 */
export async function byIds<T extends { readonly id: string }>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly (T | null)[]> {
  const rows = await read(ids);
  const found = new Map(rows.map((row) => [row.id, row]));
  const asked = new Set(ids);
  if (rows.every((row) => asked.has(row.id)) && ids.length > 1) return ids.map((id) => found.get(id) ?? null);
  const answers: (T | null)[] = [];
  for (const id of ids) answers.push(found.get(id) ?? (await one(id, ids, rows, read)));
  return answers;
}

async function one<T>(
  id: string,
  ids: readonly string[],
  rows: readonly T[],
  read: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<T | null> {
  const answer = ids.length === 1 ? rows : await read([id]);
  return answer[0] ?? null;
}
