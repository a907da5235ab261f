import { at, cardText, child, clock, episode, pictureOf, response, said, texts } from './a-picture';
import { objections } from './axe';

const plan = (change: object = {}) => ({
  kind: 'TRIGGER_PLAN',
  partsLacking: ['transport'],
  current: {
    number: 2,
    parts: [{ part: 'reporting-strategy', text: 'The carer calls at 22:00.' }],
    agreedBy: [{ agency: 'la:991', saidBy: 'la:991' }],
    ...{ by: 'la:991', stated: at('20T10:00') },
  },
  notYetAgreed: [{ party: 'RECORDING_FORCE', agency: 'pf:99' }],
  reviewDue: [{ because: 'MISSING_EPISODE', since: '2026-11-22T10:00:00.000Z', dueOn: '2026-11-30' }],
  reviews: [],
  challenges: [],
  comparison: { from: 1, to: 2, changes: [{ part: 'transport', change: 'REMOVED', before: 'A car.' }] },
  ...change,
});

const plans = { lacking: [{ kind: 'MISSING_RISK_ASSESSMENT', because: 'LOOKED_AFTER', source: 'WY 8' }] };

test('has the trigger plan beside the report: who agreed, who has not, what it lacks and what changed', async () => {
  const document = await pictureOf(child(response(), { plans: { ...plans, made: [plan()] } }));
  const words = cardText(document, 'Trigger plan');

  expect(words).toContain(
    'To be looked at again after a missing episode Sun 22 Nov, 10:00, by 30 November 2026',
  );
  expect(words).toContain('Agreed Ashbourne');
  expect(words).toContain('Not yet agreed Northvale Police');
  expect(words).toContain('Leaves out: transport');
  expect(texts(document, '.changes del')).toEqual(['A car.']);
  expect(cardText(document, 'Plans')).toContain('Missing risk assessmentBecause: looked after WY 8');
});

test('shows how a section of the profile changed, version by version, latest first', async () => {
  const changes = [{ part: 'description', change: 'CHANGED', before: 'Red hair.', after: 'Green hair.' }];
  const versions = [
    { number: 1, by: 'la:991', stated: at('01T10:00'), changes: [] },
    { number: 2, by: 'la:991', stated: at('20T10:00'), changes },
  ];
  const history = { person: { versions }, risk: null, today: { versions: versions.slice(0, 1) } };
  const document = await pictureOf(child(response(), { philomenaProfile: { history } }));

  expect(texts(document, '.version h3')).toEqual(['Version 2', 'Version 1']);
  expect(texts(document, '.changes li')).toEqual(['Description changedRed hair.Green hair.']);
});

test('says which photographs are out of date or lacking', async () => {
  const photographs = [
    { shows: 'FACE', takenOn: '2024-01-02', by: 'la:991', heldBy: ['CARER'], outOfDate: true },
  ];
  const photographsLacking = [{ shows: 'FULL_LENGTH', holder: null }];
  const document = await pictureOf(
    child(response(), { philomenaProfile: { photographs, photographsLacking } }),
  );
  const words = cardText(document, 'Philomena profile, Part 1');

  expect(words).toContain('Face, 2 January 2024 Out of dateAshbourne · held by carer');
  expect(words).toContain('Full length Nobody holds one');
});

test('rates the child with each reason and the occurrences that raised it', async () => {
  const occurrences = [{ at: '2026-11-01T10:00:00.000Z', marks: ['ABSENT', 'UNREPORTED'] }];
  const triage = {
    ...{ rating: 'RED', followUp: 'An interview is required.', missingEpisodes: 0, absences: 5 },
    ...{ protocol: 'west-yorkshire-2026@1', source: 'WM Streetwise' },
    reasons: [{ says: 'Five absences in 90 days.', rating: 'RED', occurrences, given: [] }],
  };
  const raised = [
    {
      rule: { says: 'Three in three months', followUp: 'A meeting.', source: 'WM' },
      raisedAt: triage.reasons[0]?.occurrences[0]?.at,
      current: true,
      occurrences,
    },
  ];
  const document = await pictureOf(child(response(), { triage, patterns: { raised } }));
  const words = cardText(document, 'Patterns and triage');

  expect(words).toContain('Rated Red 0 missing episodes, 5 absences');
  expect(words).toContain(
    'Red Five absences in 90 days.Raised by 1 occurrenceSun 1 Nov, 10:00: absent, unreported',
  );
  expect(words).toContain('Three in three monthsA meeting.');
});

test('shows a prevention interview that was left out without a reason of the list, with the rule', async () => {
  const notHeld = [
    {
      ...{ by: { id: 'pf:99' }, occurred: at('23T01:00'), lawful: false, appointmentAt: null },
      ...{ reason: { code: 'CHILD_REFUSED' }, brokenRule: 'listed-reason', brokenRuleSource: 'WY 6' },
    },
  ];
  const onReturn = { prevention: 'OUTSTANDING', preventionInterviews: [], notHeld, carersReturns: [] };
  const words = cardText(await pictureOf(child(response(), { onReturn })), 'On return');

  expect(words).toContain('Prevention interview outstanding');
  expect(words).toContain('Not held: child refused');
  expect(words).toContain('Not a reason of the list: listed reason (WY 6). The interview is still owed.');
});

test('shows a meeting with what is late, what two agencies wrote differently, and what it decided', async () => {
  const version = { what: 'Visit the friend', owner: { id: 'la:991' }, dueOn: '2026-11-21', state: 'OPEN' };
  const versions = [
    { ...version, by: { id: 'la:991' } },
    { ...version, what: 'Ring the friend', by: { id: 'pf:99' } },
  ];
  const meeting = {
    ...{ id: 'g_1', kind: 'STRATEGY', status: 'CONVENED', at: '2026-11-23T15:00:00.000Z', withheld: [] },
    ...{ convenedBy: { id: 'la:991' }, invited: [{ id: 'pf:99' }], due: [clock()] },
    lacking: [{ says: 'The school.', source: 'WM' }],
    agenda: [{ key: 'risk', says: 'How great the risk is.' }],
    actions: [{ action: 'visit', overdue: true, contradicted: true, shown: version, versions }],
    decisions: [{ item: 'risk', decision: 'Stays high.', by: { id: 'la:991' }, occurred: at('23T01:00') }],
  };
  const document = await pictureOf(child(response(), { meetings: [meeting] }));
  const words = cardText(document, 'Meetings');

  expect(words).toContain('Strategy meeting Called Mon 23 Nov, 15:00');
  expect(words).toContain('Visit the friend OverdueAshbourne · by 21 November 2026');
  expect(words).toContain(
    'Two agencies wrote different things: Ashbourne Visit the friend (open); Northvale Police Ring the friend (open)',
  );
  expect(words).toContain('RiskStays high.Ashbourne');
  expect(words).toContain('Not invited, and should beThe school. WM');
  expect(texts(document, '.glance li')).toEqual(['1 action of a meeting overdue']);
});

test('says that an interview by somebody who is not independent does not count', async () => {
  const interview = {
    id: 'i_1',
    status: 'INITIATED',
    independence: 'NOT_INDEPENDENT',
    brokenRuleSource: 'NF 4.10',
  };
  const words = cardText(
    await pictureOf(child(response(), { returnInterviews: [interview] })),
    'Return interviews',
  );

  expect(words).toContain('not independent of the child’s care: it does not count as held NF 4.10');
});

test('asks for what the protocol wants done by whom, and folds away what is done or of before', async () => {
  const prompt = {
    says: 'Ask the carer.',
    source: 'NF 3.22',
    agencyId: 'pf:99',
    role: 'officer',
    doneAt: null,
  };
  const prompts = [
    { ...prompt, missingEpisodeId: 'm_1' },
    { ...prompt, says: 'Ask again.', missingEpisodeId: 'm_0' },
    { ...prompt, says: 'Asked.', missingEpisodeId: 'm_1', doneAt: '2026-11-23T01:00:00.000Z' },
  ];
  const document = await pictureOf(child(response(), { prompts: { prompts } }));

  expect(cardText(document, 'What the protocol asks for')).toContain(
    'Officer, Northvale PoliceAsk the carer. NF 3.22',
  );
  expect(texts(document, '[data-key^="prompts-"] summary')).toEqual([
    '1 of earlier missing episodes',
    '1 done',
  ]);
});

test('says what the child is to social care, now and before', async () => {
  const change = {
    standings: [{ standing: 'PROTECTION_PLAN', by: 'la:991', from: '2026-01-02', to: null }],
    concerns: [],
    legalStatuses: [{ status: { code: 'C2' }, by: 'la:991', from: '2024-01-02', to: '2025-01-02' }],
    childProtectionAlert: said(true, 'la:991'),
  };
  const words = cardText(await pictureOf(child(response(), change)), 'Standing with social care');

  expect(words).toContain('Child-protection alert active Ashbourne, as of Sun 22 Nov, 23:00');
  expect(words).toContain('Protection planSince 2 January 2026');
  expect(words).toContain('Full care order (C2)2 January 2024 to 2 January 2025');
});

test('says which authorities answered for the child, when it was not always the same', async () => {
  const now = { as: 'RESPONSIBLE_AUTHORITY', agency: 'la:991', from: '2026-01-02T00:00:00.000Z', to: null };
  const before = { ...now, agency: 'la:992', from: '2025-01-02T00:00:00.000Z', to: now.from };
  const moved = await pictureOf(child(response(), { authorities: [before, now] }));
  const stayed = await pictureOf(child(response(), { authorities: [now] }));

  expect(cardText(moved, 'Authorities over time')).toContain('AshbourneResponsible authority · since');
  expect(cardText(stayed, 'Authorities over time')).toBe('');
});

test('has nothing that axe objects to with every part of it full', async () => {
  const full = child(response({ decisions: [] }), {
    ...{ plans: { ...plans, made: [plan()] }, missingEpisodes: [episode({ deadlines: [clock()] })] },
    deadlinesBesideEpisodes: [clock({ running: false, stoppedAt: '2026-11-23T01:00:00.000Z' })],
  });

  expect(await objections(await pictureOf(full))).toEqual([]);
});
