import type { ProfileSections, ProfileView } from '../../hub/ports/profile-view';
import type { Asserted } from '../../model/child/asserted';
import type { ChildPlans } from '../../model/plan/plan-state';
import { allowedParts } from './allowed-parts';
import type { TablePart } from './allowed-parts';
import type { ReadSnapshot } from './read-snapshot';
import { askable, asked, relatedTo } from './seen';
import { CHILD_COLUMNS, guarded, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

interface ProfileRow extends ChildColumns {
  readonly asked_as: string;
  readonly person: ProfileSections<'person' | 'today'> | null;
  readonly health: ProfileSections<'health'> | null;
  readonly network: ProfileSections<'network'> | null;
  readonly risk: ProfileSections<'risk'> | null;
  readonly agreed: ChildPlans | null;
}

const PARTS: readonly TablePart[] = [
  { category: 'plan', table: 'profile_person', column: 'person' },
  { category: 'health', table: 'profile_health', column: 'health' },
  { category: 'third-parties', table: 'profile_network', column: 'network' },
  { category: 'risk-and-intelligence', table: 'profile_risk', column: 'risk' },
  { category: 'plan', table: 'child_plans', column: 'agreed' },
];

/** The profiles of children, by the id asked with. Of a child in sight there is always one: it may say nothing. */
export async function readProfilesOfChildren(
  snapshot: ReadSnapshot,
  context: SessionContext,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, ProfileView>> {
  if (!maySee(context) || childIds.length === 0) return new Map();
  const { key, columns, joins } = allowedParts(context, PARTS, (part) => `${part}.child_id = c.id`);
  const rows = await snapshot.rows<ProfileRow>({
    name: `profiles-of-children:${key}`,
    text: `with ${asked('child_alias', 'child_id')}
      select asked.asked_as, ${CHILD_COLUMNS}, ${columns}
      from asked join jp.child c on c.id = asked.id ${joins}
      where ${relatedTo('c.id')} order by asked.place`,
    values: [context.scopes, context.now, askable(childIds)],
  });
  return new Map(rows.map((row) => [row.asked_as, profileView(context, row)]));
}

function profileView(context: SessionContext, row: ProfileRow): ProfileView {
  noteChild(context, row);
  return {
    childId: row.child_id,
    person: guarded(context, 'plan', row, () => ({ ...NO_PERSON, ...row.person })),
    health: guarded(context, 'health', row, () => ({ ...NO_HEALTH, ...row.health })),
    network: guarded(context, 'third-parties', row, () => ({ ...NO_NETWORK, ...row.network })),
    risk: guarded(context, 'risk-and-intelligence', row, () => ({ ...NO_RISK, ...row.risk })),
    plans: guarded(context, 'plan', row, () => row.agreed ?? NO_PLANS),
  };
}

const nothing: Asserted<never> = { shown: null, assertions: [] };

// A row that an earlier fold wrote has no versions until it is folded again.
const NO_PERSON = { person: nothing, today: nothing, versions: { person: [], today: [] } };
const NO_HEALTH = { health: nothing, versions: { health: [] } };
const NO_NETWORK = { network: nothing, versions: { network: [] } };
const NO_RISK = { risk: nothing, versions: { risk: [] } };

const NO_PLANS: ChildPlans = {
  plans: [],
  profile: { reviews: [], reviewDue: [] },
  photographs: { held: [], lacking: [] },
  lacking: [],
};
