import { factKeyText } from '../../src/model/agency-fact/canonical';
import { ALWAYS, FACT, nothing, OCCURRED, PLANTED, said } from './planted-words';
import type { WorldDatabase } from './world-database';

/**
 * What case systems and interview providers tell of a planted child: a row in every table, each with its category's
 * words. Ids follow the child's: of `c_wren`, interview `i_wren` and review `r_wren`.
 */
export async function plantRecord(
  world: WorldDatabase,
  childId: string,
  missingEpisodeId: string | null,
): Promise<void> {
  const recorded = { by: 'pf:99', fact: FACT, historical: false };
  const parent = { ...recorded, name: PLANTED['third-parties'], tell: true };
  const period = { ...recorded, code: { recognised: true, value: 'M' }, from: '2018-02-01' };
  const content = (table: string, value: object) =>
    world.ask(`insert into jp.${table} values ($1, $2)`, [childId, value]);
  const surrounding = { ...recorded, occurred: OCCURRED };
  const friend = { ...surrounding, relation: { recognised: true, value: 'friend' } };
  await content('child_third_parties', {
    parentalResponsibility: [parent],
    network: [{ ...friend, name: PLANTED['third-parties'] }],
  });
  const place = { ...surrounding, as: { recognised: true, value: 'frequented' }, place: PLANTED.whereabouts };
  await content('child_places', { places: [place], placement: said(PLANTED.whereabouts), placed: [] });
  const concern = { recognised: false, given: PLANTED['risk-and-intelligence'] };
  await content('child_concerns', { concerns: [{ ...recorded, standing: concern, from: '2018-02-01' }] });
  await content('child_plans', plannedFor(recorded));
  await content('child_missing_periods', { missingPeriods: [period] });
  await plantProfile(content);
  await plantMeetingAndReturn(content, missingEpisodeId);
  await world.ask(`insert into jp.child_placement values ($1, 'U4', '2018-02-01', null)`, [childId]);
  await world.ask(
    `insert into jp.review_task (child_id, id, reason, field, fact) values ($1, $2, 'contradiction', 'sex', $3)`,
    [childId, childId.replace('c_', 'r_'), factKeyText(FACT)],
  );
  await plantPatterns(world, childId, missingEpisodeId ?? 'm_none');
  await plantPrompt(world, childId);
  await plantInterview(world, childId, missingEpisodeId);
}

/** Each section as it is, and as its one version has it. */
async function plantProfile(content: (table: string, value: object) => Promise<unknown>): Promise<void> {
  const version = (parts: Readonly<Record<string, string>>) => [
    { number: 1, parts, by: 'pf:99', occurred: OCCURRED, fact: FACT },
  ];
  const { plan: description, health: conditions, 'third-parties': friends } = PLANTED;
  const exploitation = PLANTED['risk-and-intelligence'];
  await content('profile_person', {
    ...{ person: said({ description }), today: nothing },
    versions: { person: version({ description }), today: [] },
  });
  await content('profile_health', {
    ...{ health: said({ conditions: [conditions] }), versions: { health: version({ conditions }) } },
  });
  await content('profile_network', {
    ...{ network: said({ friends: [friends] }), versions: { network: version({ friends }) } },
  });
  await content('profile_risk', {
    ...{ risk: said({ exploitation }), versions: { risk: version({ exploitation }) } },
  });
}

/** A meeting, and what police and the carer recorded on return. */
async function plantMeetingAndReturn(
  content: (table: string, value: object) => Promise<unknown>,
  missingEpisodeId: string | null,
): Promise<void> {
  const placed = { by: 'pf:99', occurred: OCCURRED, missingEpisodeId };
  const talk = { heldBy: { recognised: true, value: 'police' }, unanswered: [] };
  const left = { broken: null, deferred: false, appointmentAt: null };
  await content('child_on_return', {
    prevention: [{ ...placed, ...talk }],
    notHeld: [{ ...placed, ...left }],
    carersReturns: [{ ...placed, permitted: false, lacking: [] }],
    outcomes: [{ missingEpisodeId, status: 'held', policeShouldSeeChild: false }],
  });
  const risk = PLANTED['risk-and-intelligence'];
  const reason = { recognised: false, given: risk };
  await content('child_on_return_risk', {
    prevention: [{ flags: [], safeAndWell: true, concern: false, answers: { why: risk } }],
    notHeld: [{ reason, insteadBy: null, insteadByNamed: null, text: risk }],
    carersReturns: [{ observations: { mood: risk } }],
  });
  await content('child_on_return_people', {
    prevention: [{ withWhom: [PLANTED['third-parties']] }],
    carersReturns: [{ withWhom: PLANTED['third-parties'] }],
  });
  const version = { revision: 1, what: PLANTED.plan, owner: 'pf:99', dueOn: null, state: 'open' };
  const shown = { value: version, by: 'pf:99', occurred: OCCURRED, fact: FACT };
  const called = { convenedBy: 'pf:99', reference: 'S-1', scopeId: 'pf-99_S-1', chair: PLANTED.plan };
  const lists = { invited: ['pf:99'], roles: [], lacking: [], agenda: [], clocks: [] };
  const at = { status: 'convened', at: ALWAYS, convenedAt: OCCURRED, holdOrCancel: null };
  const actions = [{ action: 'a-1', shown, versions: [shown], contradicted: false }];
  const of = { recognised: true, value: 'strategy' };
  await content('child_meetings', {
    meetings: [{ ...called, ...lists, ...at, of, missingEpisodeId, actions }],
  });
  const item = { recognised: true, value: 'share' };
  const decision = { item, decision: risk, by: 'pf:99', occurred: OCCURRED, fact: FACT };
  await content('child_meeting_decisions', {
    decisions: [{ held: nothing, cancelled: null, decisions: [decision] }],
  });
}

/** One thing to be done, in no missing episode. */
async function plantPrompt(world: WorldDatabase, childId: string): Promise<void> {
  const prompt = {
    rule: {
      key: 'planted',
      says: PLANTED['risk-and-intelligence'],
      by: 'recording-force',
      byRole: 'officer',
      source: 'nowhere',
    },
    protocol: 'invented@1',
    agency: null,
    missingEpisodeId: null,
    since: ALWAYS,
    calledForBy: FACT,
    doneAt: null,
    doneBy: null,
  };
  await world.ask('insert into jp.child_prompts values ($1, $2)', [childId, { prompts: [prompt] }]);
}

/** One occurrence, at a place of its own that raised a pattern, and together with nobody but the child. */
async function plantPatterns(world: WorldDatabase, childId: string, occurrence: string): Promise<void> {
  const line = [{ ...OCCURRENCE, key: FACT, facts: [FACT], missingEpisodeId: occurrence }];
  const rule = {
    key: 'persistent',
    says: PLANTED['risk-and-intelligence'],
    of: 'child',
    then: 'Look.',
    source: 'nowhere',
  };
  const raised = {
    rule: { ...rule, threshold: { counted: 'any', atLeast: 1, days: null } },
    protocol: 'invented@1',
    firstRaisedAt: ALWAYS,
    raisedAt: ALWAYS,
    lapsesAt: null,
    of: [0],
    historical: false,
  };
  await world.ask('insert into jp.child_patterns values ($1, $2)', [
    childId,
    { line, raised: [raised], triage: null },
  ]);
  const place = `place of ${childId}`;
  await world.ask(
    `insert into jp.occurrence_place values ($1, $2, 'location', $3, $4, '{missing,reported}', '{pf:99}', false)`,
    [childId, occurrence, place, ALWAYS],
  );
  await world.ask(
    `insert into jp.place_raising values ($3, 'invented@1', 'planted', $1, $2, 'location', $4)`,
    [childId, occurrence, place, ALWAYS],
  );
  await world.ask(`insert into jp.joint_occasion values ($1, $2, $1, $2, 'location', $3, $4)`, [
    childId,
    occurrence,
    place,
    ALWAYS,
  ]);
}

const OCCURRENCE = {
  statutory: false,
  at: ALWAYS,
  marks: ['missing', 'reported'],
  hours: 3,
  historical: false,
  lists: [],
};

/** A trigger plan in one version, and nothing owed. */
function plannedFor({ by, fact }: { readonly by: string; readonly fact: object }): object {
  const version = { number: 1, titled: null, reviewOn: null, childsPart: null, by, occurred: OCCURRED, fact };
  const parts = { 'reporting-strategy': PLANTED.plan };
  return {
    plans: [
      {
        plan: { recognised: true, value: 'trigger-plan' },
        versions: [{ ...version, parts, agreements: [] }],
        ...{ partsLacking: [], notYetAgreed: [], reviews: [], reviewDue: [], challenges: [] },
      },
    ],
    profile: { reviews: [], reviewDue: [] },
    photographs: { held: [], lacking: [] },
    lacking: [],
  };
}

async function plantInterview(
  world: WorldDatabase,
  childId: string,
  missingEpisodeId: string | null,
): Promise<void> {
  const id = childId.replace('c_', 'i_');
  const step = { at: OCCURRED, fact: FACT };
  const none = { contacted: null, initiated: null, refused: null, refusedByOthers: [] };
  const steps = { rating: null, referred: null, offered: step, completed: step, ...none };
  await world.ask(
    `insert into jp.return_interview (id, child_id, missing_episode_id, provider, status, sort_at, content)
     values ($1, $2, $3, 'provider:lantern', 'completed', $4, $5)`,
    [id, childId, missingEpisodeId, ALWAYS, steps],
  );
  const part = (table: string, value: object) =>
    world.ask(`insert into jp.return_interview_${table} values ($1, $2, $3)`, [id, childId, value]);
  await part('content', { debrief: { pushFactors: [PLANTED['interview-content']] } });
  await part('risk', { safeguarding: true });
  await part('third_parties', { withWhom: [PLANTED['third-parties']] });
}
