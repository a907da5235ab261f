/**
 * For statements that go from a few scopes or ids to rows by index. Planned once for all parameters, such a statement
 * costs its run and not the planning of its policies, and no guess about parameters unseen can turn it into a walk
 * over a table. Holds for the transaction it opens.
 */
export const PLANNED_ONCE = `set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off;
  set local enable_hashjoin = off; set local enable_mergejoin = off`;
