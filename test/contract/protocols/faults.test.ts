import fc from 'fast-check';
import { triggerTrouble } from '../../../src/model/agency-fact/trigger-codes';
import { SOUND } from './sound-protocol';
import { troubleWith } from './trouble-with';

/** The rules that hang on facts: those after the return interview. */
const RULES = SOUND.slice(SOUND.indexOf('  first:'), SOUND.indexOf('prompts:'));

function lineOf(part: string, text: string): number {
  const at = text.indexOf(part);
  expect(at).toBeGreaterThanOrEqual(0);
  return text.slice(0, at).split('\n').length;
}

test('a protocol in which nothing is wrong is taken', () => {
  expect(troubleWith(SOUND)).toBeNull();
});

test.each([
  [
    'an unknown kind of fact',
    '[missing-reported]',
    '[missing-rported]',
    'clocks.first.starts: missing-rported is no kind',
  ],
  ['an unknown code', 'located:well', 'located:unwell', 'clocks.first.stops: unwell is no code of located'],
  [
    'a code on a kind without one',
    '[meeting-held]',
    '[returned:late]',
    'clocks.second.stops: returned carries no code',
  ],
  [
    'an unknown trigger of a notification',
    '[classified:missing]',
    '[classified:gone]',
    'notifications.began.on: gone is no code',
  ],
  [
    'an unknown condition',
    'when: [looked-after]\n    source',
    'when: [looked-aftr]\n    source',
    'clocks.first.when.0 must be equal to one of',
  ],
  [
    'conditions that exclude each other',
    'when: [looked-after]\n    tell',
    'when: [looked-after, not-looked-after]\n    tell',
    'notifications.began.when: looked-after and not-looked-after never',
  ],
  [
    'an unknown recipient',
    '[social-worker]',
    '[socialworker]',
    'notifications.began.tell.0 must be equal to one of',
  ],
  [
    'an unknown duty holder',
    'owner: recording-force',
    'owner: the-force',
    'clocks.first.owner must be equal to one of',
  ],
  [
    'a warning before the start',
    'warnHours: 24\n',
    'warnHours: 72\n',
    'clocks.first.warnHours: the warning comes before',
  ],
  [
    'a warning before the interview is owed',
    'warnHours: 24,',
    'warnHours: 73,',
    'clocks.return-interview.warnHours: the warning comes before',
  ],
  [
    'a warning before what has no due time',
    'due: { hours: 72 }',
    'due: { soonWarnAfterHours: 24 }',
    'clocks.first.warnHours: as soon as practicable',
    'warnHours: 24\n    when',
  ],
  [
    'a manager who is the owner',
    'managerRole: superintendent',
    'managerRole: inspector',
    'clocks.first.managerRole: whoever did not do it',
  ],
  [
    'a clock that stops on what starts it',
    '[returned, located:well]',
    '[returned, missing-reported]',
    'clocks.first.stops: the clock stops on',
  ],
  [
    'a follower of no clock',
    'startsWhenDue: first',
    'startsWhenDue: frist',
    'clocks.second.startsWhenDue: frist is no clock',
  ],
  [
    'a follower of itself',
    'startsWhenDue: first',
    'startsWhenDue: second',
    'clocks.second.startsWhenDue: it waits for a clock that waits',
  ],
  [
    'both a start and a predecessor',
    'startsWhenDue: first',
    'startsWhenDue: first\n    starts: [returned]',
    'clocks.second must match exactly one',
    'says: The second',
  ],
  [
    'no way to start',
    '    startsWhenDue: first\n',
    '',
    'clocks.second must match exactly one',
    'says: The second',
  ],
  [
    'a follower of what is never due',
    'due: { hours: 72 }',
    'due: { soonWarnAfterHours: 24 }',
    'clocks.second.startsWhenDue: first is as soon',
    'startsWhenDue',
  ],
  [
    'two rules with one key',
    '  second:',
    '  first:',
    'this key stands twice',
    'first:\n    says: The second',
  ],
  ['a notification that tells nobody', '[social-worker]', '[]', 'notifications.began.tell: it tells nobody'],
  [
    'an escalation before the duty',
    'escalateHours: 2',
    'escalateHours: 0.5',
    'notifications.began.escalateHours: it is escalated before',
  ],
  [
    'those told by no rule',
    'tellThoseToldBy: [began]',
    'tellThoseToldBy: [begn]',
    'notifications.ended.tellThoseToldBy: begn is no notification',
  ],
  [
    'those told by the rule itself',
    'tellThoseToldBy: [began]',
    'tellThoseToldBy: [ended]',
    'notifications.ended.tellThoseToldBy: it would tell those',
  ],
  [
    'persistent before repeated',
    'atLeast: 4',
    'atLeast: 1',
    'patterns.persistent.threshold: a child would be persistent before repeated',
  ],
  [
    'one measure from two numbers on',
    'then: Agree a trigger plan.',
    'then: Talk about support.',
    'patterns.persistent.threshold: repeated asks for the same',
    'atLeast: 4',
  ],
  [
    'bands of triage that overlap',
    'redFromEpisodes: 3',
    'redFromEpisodes: 1',
    'triage.redFromEpisodes: green below 2 and red from 1 overlap',
  ],
  ['an empty source', 'source: NF 6', "source: '  '", 'patterns.persistent.source must match pattern'],
  [
    'no source at all',
    '    source: NF 6\n',
    '',
    "patterns.persistent must have required property 'source'",
    'says: A child is missing persistently',
  ],
  [
    'an end before the beginning',
    "'2026-01-01'",
    "'2026-01-01'\nvalidTo: '2025-12-31'",
    'validTo: it ends before it has begun',
    'validTo',
  ],
  ['a day that is not in the calendar', "'2026-01-01'", "'2026-02-30'", 'validFrom: no day of the calendar'],
])('a protocol with %s is refused by file, line and rule', (...[, from = '', to = '', says, place = to]) => {
  const planted = SOUND.replace(from, to);

  const trouble = troubleWith(planted);

  expect(planted).not.toBe(SOUND);
  expect(trouble).toContain(`p.yaml:${lineOf(place.trim(), planted)}: `);
  expect(trouble).toContain(says);
});

test('clocks that wait for each other in a ring of any length are refused, each by its own line', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), (length) => {
      const ring = Array.from(
        { length },
        (__, index) => `  ring-${index}:
    says: It follows on the one before it.
    startsWhenDue: ring-${(index + 1) % length}
    due: { hours: 1 }
    stops: [meeting-held]
    owner: placement
    ownerRole: carer
    source: NF 1
`,
      );
      const trouble =
        troubleWith(SOUND.replace('notifications:\n', `${ring.join('')}notifications:\n`)) ?? '';

      expect(trouble.match(/it waits for a clock that waits for it/g)).toHaveLength(length);
    }),
    { numRuns: 6 },
  );
});

test('a letter wrong in any trigger is noticed, wherever the trigger stands', () => {
  const triggers = [...RULES.matchAll(/\[((?:[a-z-]+(?::[a-z-]+)?(?:, )?)+)\]/g)]
    .flatMap(([, list = '']) => list.split(', '))
    .filter((text) => triggerTrouble(text) === null);
  fc.assert(
    fc.property(
      fc.constantFrom(...triggers),
      fc.nat(),
      fc.constantFrom('q', 'x'),
      (trigger, place, letter) => {
        const at = place % trigger.length;
        fc.pre(trigger[at] !== ':' && trigger[at] !== letter);
        const wrong = `${trigger.slice(0, at)}${letter}${trigger.slice(at + 1)}`;

        expect(troubleWith(SOUND.replace(RULES, RULES.replace(trigger, wrong)))).toMatch(
          /p\.yaml:\d+: .*(no kind|no code|match pattern)/,
        );
      },
    ),
    { numRuns: 20 },
  );
});

test('every fault of a protocol is told at once', () => {
  const planted = SOUND.replace('[missing-reported]', '[missing-rported]').replace(
    'redFromEpisodes: 3',
    'redFromEpisodes: 1',
  );

  expect(troubleWith(planted)?.split('\n')).toHaveLength(2);
});
