import { jsonArray } from '../../connection/json-array';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import { CHILD_SECTIONS, TABLE_OF_SECTION } from './child-sections';
import type { ChildSection } from './child-sections';
import type { SavePlan } from './plan-save';

/** Per section: ids of the children of whom it says nothing any more, then ids and texts of those of whom it does. */
const sectionSteps = (section: ChildSection, index: number): string => {
  const [gone, ids, texts] = [1, 2, 3].map((place) => index * 3 + place);
  const table = TABLE_OF_SECTION[section];
  return `
    ${table}_gone as (delete from jp.${table} where child_id = any ($${gone}::text[])),
    ${table}_rows as (
      insert into jp.${table} (child_id, content) select * from unnest($${ids}::text[], $${texts}::json[])
      on conflict (child_id) do update set content = excluded.content
    )`;
};

const SECTIONS = {
  name: 'save-sections',
  text: `with ${CHILD_SECTIONS.map(sectionSteps).join(',')} select`,
};

/** Writes the sections that changed: one statement for all of them, and none when none did. */
export async function writeSections(session: Session, plans: readonly SavePlan[]): Promise<void> {
  const changed = CHILD_SECTIONS.map((section) => changedIn(plans, section));
  if (changed.every(({ gone, said }) => gone.length === 0 && said.length === 0)) return;
  await run(
    session,
    SECTIONS,
    changed.flatMap(({ gone, said }) => [
      gone,
      said.map(({ id }) => id),
      jsonArray(said.map(({ content }) => content)),
    ]),
  );
}

interface ChangedSection {
  readonly gone: readonly string[];
  readonly said: readonly { readonly id: string; readonly content: string }[];
}

function changedIn(plans: readonly SavePlan[], section: ChildSection): ChangedSection {
  const changed = plans
    .filter(({ difference }) => difference.parts.has(section))
    .map(({ child, rows }) => ({ id: child.id, content: rows.sections[section] }));
  return {
    gone: changed.filter(({ content }) => content === null).map(({ id }) => id),
    said: changed.flatMap(({ id, content }) => (content === null ? [] : [{ id, content }])),
  };
}
