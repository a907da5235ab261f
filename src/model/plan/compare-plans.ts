/** What became of one part from one version to another. Texts are whole; `null` for a part that is not there. */
export interface PartChange {
  readonly part: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly before: string | null;
  readonly after: string | null;
}

type Parts = Readonly<Record<string, string>>;

/** What was added, changed or removed between two versions, in the order of the parts' codes; what stayed is not listed. */
export function comparePlans(before: Parts, after: Parts): readonly PartChange[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return parts.flatMap((part): readonly PartChange[] => {
    const old = textOf(before, part);
    const now = textOf(after, part);
    if (old === now) return [];
    const change = old === null ? 'added' : now === null ? 'removed' : 'changed';
    return [{ part, change, before: old, after: now }];
  });
}

/** Parts are named by whoever states a plan, `constructor` too. */
function textOf(parts: Parts, part: string): string | null {
  return Object.hasOwn(parts, part) ? (parts[part] ?? null) : null;
}
