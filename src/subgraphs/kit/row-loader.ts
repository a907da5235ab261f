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

/** Puts rows in the order of the ids asked for. An older id answers with the row it now names. */
export async function byIds<T extends { readonly id: string; readonly askedAs?: string }>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<readonly (T | null)[]> {
  const rows = await read(ids);
  const found = new Map(rows.map((row) => [row.askedAs ?? row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}
