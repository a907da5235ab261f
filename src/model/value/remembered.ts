/**
 * The same function, which reckons once for each argument as long as that lives. Only for what hangs on the argument alone, and for
 * arguments that nobody changes: a protocol, a child's facts in order.
 */
export function remembered<K extends object, V>(reckon: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before.value;
    const value = reckon(of);
    known.set(of, { value });
    return value;
  };
}
