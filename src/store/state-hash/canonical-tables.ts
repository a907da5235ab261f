/** A derived table as the state hash reads it. */
export interface CanonicalTable {
  readonly name: string;
  /** What of a row is state: the columns, as arguments of one array. */
  readonly row: string;
  /** Text columns that give the rows one order. */
  readonly order: readonly string[];
}

/** An instant as text, whatever zone and date style the session has. */
const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const missingEpisodePart = (name: string, extra = ''): CanonicalTable => ({
  name: `missing_episode_${name}`,
  row: `missing_episode_id, child_id, ${extra}content`,
  order: ['missing_episode_id'],
});

const ofChild = (name: string): CanonicalTable => ({ name, row: 'child_id, content', order: ['child_id'] });

const interviewPart = (name: string): CanonicalTable => ({
  name: `return_interview_${name}`,
  row: 'return_interview_id, child_id, content',
  order: ['return_interview_id', 'child_id'],
});

/** A day as text, whatever date style the session has. */
const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** Every derived table. What intake writes and nobody folds (receipts, changes, outbox, digests, keys to match by, what was told of a clock) is not among them. */
export const canonicalTables: readonly CanonicalTable[] = [
  {
    name: 'child',
    row: 'id, provisional, restricted, whereabouts_need_to_know, fold_version',
    order: ['id'],
  },
  { name: 'subject', row: 'agency, scheme, value, child_id', order: ['agency', 'scheme', 'value'] },
  { name: 'child_alias', row: 'alias, child_id', order: ['alias'] },
  {
    name: 'child_relation',
    row: `child_id, scope, because, ${instant('from_at')}, ${instant('to_at')}`,
    order: ['child_id', 'scope', 'because', instant('from_at'), instant('to_at')],
  },
  ofChild('child_identity'),
  ofChild('child_care'),
  ofChild('child_third_parties'),
  ofChild('child_missing_periods'),
  ofChild('child_patterns'),
  ofChild('child_prompts'),
  {
    name: 'occurrence_place',
    row: `child_id, occurrence, role, place, ${instant('at')}, marks, agencies, historical`,
    order: ['child_id', 'occurrence', 'role'],
  },
  {
    name: 'place_raising',
    row: `place, protocol, rule, child_id, occurrence, role, ${instant('at')}`,
    order: ['place', 'protocol', 'rule', 'child_id', 'occurrence', 'role'],
  },
  {
    name: 'joint_occasion',
    row: `child_id, occurrence, other_child_id, other_occurrence, role, place, ${instant('at')}`,
    order: ['child_id', 'occurrence', 'other_child_id', 'other_occurrence', 'role'],
  },
  {
    name: 'child_placement',
    row: `child_id, placement_type, ${day('from_on')}, ${day('to_on')}`,
    order: ['child_id', 'placement_type', day('from_on'), day('to_on')],
  },
  ofChild('profile_person'),
  ofChild('profile_health'),
  ofChild('profile_network'),
  ofChild('profile_risk'),
  ofChild('child_on_return'),
  ofChild('child_on_return_risk'),
  ofChild('child_on_return_people'),
  ofChild('child_meetings'),
  ofChild('child_meeting_decisions'),
  ofChild('child_plans'),
  ofChild('child_places'),
  ofChild('child_concerns'),
  {
    name: 'missing_episode',
    row: `id, child_id, status, owner, historical, ${instant('sort_at')}, content`,
    order: ['id'],
  },
  { name: 'missing_episode_alias', row: 'alias, missing_episode_id', order: ['alias'] },
  {
    name: 'missing_episode_link',
    row: 'missing_episode_id, child_id, kind, mark',
    order: ['missing_episode_id', 'kind', 'mark'],
  },
  missingEpisodePart('whereabouts'),
  missingEpisodePart('risk', 'level, '),
  missingEpisodePart('third_parties'),
  {
    name: 'missing_episode_chronology',
    // When the hub was told is not state: two hubs that were told at different times agree on all else.
    row: `missing_episode_id, child_id, (
      select jsonb_agg(entry.line - 'receivedAt' order by entry.place)
      from jsonb_array_elements(content::jsonb) with ordinality entry (line, place))`,
    order: ['missing_episode_id'],
  },
  {
    name: 'deadline',
    row: `missing_episode_id, rule, anchor, child_id, owner, ${instant('started_at')}, ${instant('due_at')},
      ${instant('warn_at')}, stopped_by, ${instant('stopped_at')}, protocol, duty, category`,
    order: ['child_id', 'missing_episode_id', 'rule', 'anchor'],
  },
  {
    name: 'review_task',
    row: 'child_id, id, reason, field, fact, other',
    order: ['child_id', 'reason', 'field', 'fact'],
  },
  {
    name: 'return_interview',
    row: `id, child_id, missing_episode_id, provider, status, ${instant('sort_at')}, content`,
    order: ['id', 'child_id'],
  },
  {
    name: 'notification',
    row: `id, child_id, missing_episode_id, rule, recipient, category, by_agency, by_role, manager_role, to_agency, state,
      ${instant('since')}, ${instant('due_at')}, ${instant('escalate_at')}, ${instant('done_at')}, content`,
    order: ['id', 'child_id'],
  },
  {
    name: 'notification_bar',
    row: 'notification_id, child_id, content',
    order: ['notification_id', 'child_id'],
  },
  interviewPart('content'),
  interviewPart('risk'),
  interviewPart('third_parties'),
];
