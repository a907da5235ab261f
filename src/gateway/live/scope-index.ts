/** Which groups a scope wakes. A change costs its scopes and the groups woken, never the sockets. */
export class ScopeIndex<G> {
  private readonly groups = new Map<string, Set<G>>();

  add(scopes: readonly string[], group: G): void {
    for (const scope of scopes) {
      const known = this.groups.get(scope);
      if (known === undefined) this.groups.set(scope, new Set([group]));
      else known.add(group);
    }
  }

  remove(scopes: readonly string[], group: G): void {
    for (const scope of scopes) {
      const known = this.groups.get(scope);
      if (known?.delete(group) === true && known.size === 0) this.groups.delete(scope);
    }
  }

  /** Every group that at least one of the scopes names, once. */
  named(scopes: readonly string[]): ReadonlySet<G> {
    const [only, ...others] = scopes
      .map((scope) => this.groups.get(scope))
      .filter((found) => found !== undefined);
    if (only === undefined || others.length === 0) return only ?? new Set();
    const all = new Set(only);
    for (const found of others) for (const group of found) all.add(group);
    return all;
  }

  get size(): number {
    return this.groups.size;
  }
}
