import { objections } from './axe';
import { at, cardText, child, clock, episode, pictureOf, response, said, telling, texts } from './a-picture';

const sign = (code: string, change: object = {}) => ({
  code: { code },
  sign: null,
  text: null,
  by: 'pf:99',
  rank: 'duty-inspector',
  occurred: at('23T01:00'),
  ...change,
});

test('says of a clock what is owed, whose it is in which role, how long is left, and who was told', async () => {
  const late = clock({
    says: 'Police see the child.',
    dueAt: '2026-11-23T00:00:00.000Z',
    overdueToldAt: '2026-11-23T00:01:00.000Z',
  });
  const document = await pictureOf(
    child(response(), { missingEpisodes: [episode({ deadlines: [clock(), late] })] }),
  );
  const [first, second] = texts(document, '.deadlines li');

  expect(first).toContain('Police see the child. Overdue by 2 h 0 min');
  expect(first).toContain('told overdue Mon 23 Nov, 00:01, the force incident manager with it');
  expect(second).toContain('The commander speaks to the reporter. 30 min left');
  expect(second).toContain('District commander, Northvale Police by Mon 23 Nov, 02:30');
  expect(texts(document, '.glance li')).toEqual(['1 clock overdue', 'Next clock in 30 min']);
});

test('what is owed as soon as practicable is never said to be overdue', async () => {
  const soon = clock({ asSoonAsPracticable: true, dueAt: '2026-11-22T00:00:00.000Z' });
  const document = await pictureOf(child(response(), { missingEpisodes: [episode({ deadlines: [soon] })] }));

  expect(cardText(document, 'Clocks')).toContain('As soon as possible');
  expect(document.body.textContent).not.toContain('verdue');
});

test('shows the level of intervention with the actions taken and not, and that the signs propose police', async () => {
  const level = {
    shown: {
      level: { code: 'carer' },
      actions: ['a', 'b'],
      rationale: 'Still near.',
      ...{ by: 'la:991', rank: 'carer', occurred: at('23T01:00') },
    },
    proposesPolice: [{ rule: 'trigger', source: 'NF 3.14' }],
    reasonOutstanding: true,
  };
  const indicators = [sign('trigger', { sign: { code: 'unknown-car' }, text: 'A silver car.' })];
  const document = await pictureOf(child(response({ level, indicators })));
  const words = cardText(document, 'Response');

  expect(texts(document, '.actions .ticked')).toHaveLength(2);
  expect(texts(document, '.actions .open')).toContain('Visit places, if safe');
  expect(words).toContain('Police are proposed, whatever the carer has done: Trigger NF 3.14');
  expect(words).toContain('nobody named has said why');
  expect(words).toContain('Trigger: unknown carA silver car.');
});

test('says of a delay why, until when, what speaks against it, and who may escalate', async () => {
  const document = await pictureOf(
    child(
      response({
        delay: said({ rationale: 'Often late home.', reviewAt: '2026-11-23T03:00:00.000Z' }),
        delayWarnings: [{ rule: 'life.respond-when-carer-has-acted', source: 'NF 3.20, BR' }],
        escalationOffered: true,
        escalation: [sign('inspector-spoke', { text: 'By telephone.' })],
      }),
    ),
  );
  const words = cardText(document, 'Response');

  expect(words).toContain('Often late home.Northvale Police · looked at again Mon 23 Nov, 03:00');
  expect(words).toContain('Speaks against the delay: enquiries were made, the child is not back');
  expect(words).toContain('Whoever disagrees with the delay may escalate now.');
  expect(texts(document, '.steps li')[0]).toContain('Inspector spoke');
});

test('shows a decision without the authority as set aside, with the rule and where it stands', async () => {
  const taken = { by: 'pf:99', rank: 'duty-inspector', occurred: at('23T01:00'), rationale: 'Calmer now.' };
  const broken = { rule: 'authority.lower-high', source: 'WM police policy' };
  const document = await pictureOf(
    child(response({ decisions: [{ kind: 'risk', decided: 'low', broken, ...taken }] })),
  );

  expect(cardText(document, 'Decisions')).toBe(
    'DecisionsLatest first.Risk: low Set asideKept, and changes nothing: only a superintendent lowers a high risk WM police policyCalmer now.Duty inspector, Northvale Police · Mon 23 Nov, 01:00',
  );
});

test('shows both words of agencies that disagree, and makes neither right', async () => {
  const assertions = [
    { by: 'pf:99', value: at('23T00:10') },
    { by: 'la:991', value: at('23T01:40') },
  ];
  const returnedAt = { shown: assertions[0], assertions };
  const document = await pictureOf(
    child(response({ contradictions: ['returnedAt'] }), { missingEpisodes: [episode({ returnedAt })] }),
  );

  expect(texts(document, '.disputed')).toEqual([
    'Agencies disagree on when returned: Northvale Police Mon 23 Nov, 00:10; Ashbourne Mon 23 Nov, 01:40',
  ]);
});

test('says who owns it, that a transfer is only offered, what each vocabulary calls it, and what closing needs', async () => {
  const document = await pictureOf(
    child(
      response({
        transferOffered: { by: 'pf:99', to: 'pf:98', rationale: null, occurred: at('23T01:00') },
        vocabularies: { partnership: 'away', policeWestYorkshire: null, annualReturn: 'A' },
        closing: [{ prerequisite: 'return-interview', met: false, source: 'NF 4.10' }],
      }),
    ),
  );
  const words = cardText(document, 'Missing episode');

  expect(words).toContain('offers it to Southmoor Police, which has not accepted: nothing has moved.');
  expect(words).toContain('Partnership calls itAway');
  expect(words).toContain('Annual returnA, away');
  expect(words).toContain('Closing still needsReturn interview NF 4.10');
});

test('lists what nobody has done or told, and folds it away once the child is back', async () => {
  const checks = [
    { key: 'friends', by: 'carer', last: null },
    { key: 'hospitals', by: 'carer', last: sign('hospitals', { outcome: 'not-possible' }) },
  ];
  const report = { given: ['names'], outstanding: ['clothing', 'medication'] };
  const open = await pictureOf(child(response({ checks, report })));
  const back = await pictureOf(
    child(response({ checks, report }), { missingEpisodes: [episode({ status: 'RETURNED' })] }),
  );

  expect(cardText(open, 'Still to be done and told')).toContain('Checklist: 1 of 2 outstandingCarerFriends');
  expect(cardText(open, 'Still to be done and told')).toContain('Report: 2 of 3 items outstanding');
  expect(texts(open, '.glance li')).toEqual(['1 check outstanding']);
  expect(texts(back, '.glance li')).toEqual([]);
  expect(back.querySelector('[data-key="outstanding"]')?.hasAttribute('open')).toBe(false);
});

test('keeps the response back from whoever may not see risk, and says whom to ask', async () => {
  const withheld = [{ category: 'RISK_AND_INTELLIGENCE', ask: 'the duty inspector' }];
  const nothing = response({ level: null, checks: null, report: null, decisions: null });
  const document = await pictureOf(child(nothing, { missingEpisodes: [episode({ withheld, risk: null })] }));

  expect(cardText(document, 'Response')).toBe(
    'ResponseOf the response, not shown to youRisk and intelligence: ask the duty inspector',
  );
  expect(cardText(document, 'Decisions')).toBe('');
});

describe('who is to be told', () => {
  const may = { agency: 'la:991', action: '/child/c_1/acknowledge?as=amara', key: 'board-1', token: 't' };

  test('one duty is said once with everybody it names, what is late first', async () => {
    const notifications = [
      telling({ id: 'n_3', says: 'Parents are told.', recipient: 'PARENTS', toId: null, dueAt: null }),
      telling(),
      telling({ id: 'n_2', recipient: 'SOCIAL_WORKER', escalatedAt: '2026-11-23T00:31:00.000Z' }),
    ];
    const document = await pictureOf(child(response({ notifications })));

    expect(texts(document, '.tellings > li strong')).toEqual([
      'Missing; the reviewing officer is told. WY 8',
      'Parents are told. WY 8',
    ]);
    expect(texts(document, '.told li')).toHaveLength(3);
    expect(texts(document, '.glance li')).toEqual(['2 not told in time', '1 more to be told']);
  });

  test('what was told and acknowledged is folded away, and who is not to be told stands with the reason', async () => {
    const bar = { at: at('23T01:00'), byId: 'la:991', rationale: 'It would harm the child.' };
    const notifications = [telling({ state: 'ACKNOWLEDGED' }), telling({ id: 'n_2', state: 'BARRED', bar })];
    const document = await pictureOf(child(response({ notifications })));

    expect(texts(document, '[data-key="told-over"] summary')).toEqual(['2 acknowledged, or not to be told']);
    expect(cardText(document, 'Who is to be told')).toContain('It would harm the child.');
  });

  test('only whoever may, and only what their agency was told, is acknowledged', async () => {
    const notifications = [
      telling({ state: 'TOLD' }),
      telling({ id: 'n_2', state: 'TOLD', toId: 'pf:99' }),
      telling({ id: 'n_3', state: 'ACKNOWLEDGED' }),
    ];
    const document = await pictureOf(child(response({ notifications })), may);
    const forms = [...document.querySelectorAll('form')];

    expect(forms.map((form) => form.getAttribute('action'))).toEqual([may.action]);
    expect(texts(document, '[data-key="told-waits"] summary')).toEqual(['1 told, not yet acknowledged']);
    expect(forms[0]?.querySelector<HTMLInputElement>('[name=notificationId]')?.value).toBe('n_1');
    expect((await pictureOf(child(response({ notifications })))).querySelector('form')).toBeNull();
    expect(await objections(document)).toEqual([]);
  });
});
