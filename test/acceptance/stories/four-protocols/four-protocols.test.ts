import type { Deadline } from '../../../../src/model/deadline/deadline';
import { FOUR, compareMonths, monthUnder, shipped } from './judged-month';
import type { JudgedMonth, ProtocolName } from './judged-month';
import { monthFacts } from './month-facts';
import { monthPlan } from './month-plan';
import type { PlannedChild, PlannedEpisode, TalkStep } from './month-plan';

jest.setTimeout(180_000);

const HOUR = 3_600_000;
const CHILDREN = 1_000;

const plan = monthPlan(2026, CHILDREN);
const reported = plan.flatMap(({ episodes }) => episodes.filter(({ category }) => category !== 'away'));
const facts = plan.map(monthFacts);
const months = FOUR.map((id) => monthUnder(facts, shipped(id)));

function monthOf(id: ProtocolName): JudgedMonth {
  const month = months.find(({ protocol }) => protocol.id === id);
  if (month === undefined) throw new Error(id);
  return month;
}

const clocksOf = (id: ProtocolName, rule: string): readonly Deadline[] =>
  monthOf(id).states.flatMap(({ missingEpisodes }) =>
    missingEpisodes.flatMap(({ deadlines }) => deadlines.filter((deadline) => deadline.rule === rule)),
  );

const childrenRaising = (id: ProtocolName, key: string): number =>
  monthOf(id).states.filter(({ patterns }) => patterns.raised.some(({ rule }) => rule.key === key)).length;

const childrenTold = (id: ProtocolName, rule: string): number =>
  monthOf(id).states.filter(({ tellings }) => tellings.some((telling) => telling.rule === rule)).length;

/** Counted in the plan, by somebody who knows nothing of how the hub judges. */
const childrenWith = (isSo: (child: PlannedChild) => boolean): number => plan.filter(isSo).length;

const numberOf = (category: PlannedEpisode['category'], { episodes }: PlannedChild): number =>
  episodes.filter((episode) => episode.category === category).length;

/** A child known to be exploited is never absent in the West Midlands: what was decided so does not stand, and they were missing. */
const numberInWestMidlands = (category: 'missing' | 'absent', child: PlannedChild): number => {
  if (!child.exploitationKnown) return numberOf(category, child);
  return category === 'absent' ? 0 : numberOf('missing', child) + numberOf('absent', child);
};

test('the month has a thousand children and more missing episodes than that', () => {
  expect(plan).toHaveLength(CHILDREN);
  expect(plan.flatMap(({ episodes }) => episodes).length).toBeGreaterThan(1_300);
});

const pairs = FOUR.flatMap((first, index) => FOUR.slice(index + 1).map((second) => [first, second] as const));

test.each(pairs)('%s and %s differ only where a rule of theirs does [protocol.is-data]', (first, second) => {
  const { counts, unexplained } = compareMonths(monthOf(first), monthOf(second));

  expect(unexplained).toEqual([]);
  expect(counts.size).toBeGreaterThan(0);
});

test('the same protocol judges the same month the same', () => {
  const { protocol, states, judged } = monthOf('west-yorkshire-2026');
  const first = { protocol, states, judged: judged.slice(0, 50) };

  expect(compareMonths(first, monthUnder(facts.slice(0, 50), protocol)).counts.size).toBe(0);
});

/** The step that stops the interview's clock under each protocol, in the source's words. */
const STOPS: readonly (readonly [ProtocolName, TalkStep])[] = [
  ['west-midlands-2015', 'contacted'],
  ['west-yorkshire-2026', 'initiated'],
  ['national-framework', 'completed'],
  ['metropolitan-police', 'completed'],
];

test.each(STOPS)(
  'under %s an interview that was %s discharges the duty, and nothing less but refusal',
  (id, stop) => {
    const discharged = reported.filter(({ talk }) =>
      talk.some(({ step }) => step === stop || step === 'refused'),
    );

    const clocks = clocksOf(id, 'return-interview');

    expect(clocks).toHaveLength(reported.length);
    expect(clocks.filter(({ stoppedBy }) => stoppedBy !== null)).toHaveLength(discharged.length);
  },
);

test('so one talk is late under one protocol and in time under another', () => {
  const late = (id: ProtocolName) =>
    clocksOf(id, 'return-interview').filter(({ stoppedAt, dueAt }) => stoppedAt === null || stoppedAt > dueAt)
      .length;

  expect(late('west-midlands-2015')).toBeLessThan(late('west-yorkshire-2026'));
  expect(late('west-yorkshire-2026')).toBeLessThan(late('national-framework'));
});

test('in the West Midlands the clock runs from when the child was found, and so is due earlier by just that time', () => {
  const dueTimes = (id: ProtocolName) =>
    clocksOf(id, 'return-interview').reduce((sum, { dueAt }) => sum + Date.parse(dueAt) / HOUR, 0);
  const between = reported.reduce(
    (sum, { locatedAt, returnedAt }) => sum + (locatedAt === null ? 0 : (returnedAt - locatedAt) / HOUR),
    0,
  );

  expect(dueTimes('west-yorkshire-2026') - dueTimes('west-midlands-2015')).toBeCloseTo(between, 3);
});

test('three absent reports are a flag in the West Midlands and nowhere else', () => {
  const expected = childrenWith((child) => numberInWestMidlands('absent', child) >= 3);

  expect(expected).toBeGreaterThan(0);
  expect(FOUR.map((id) => childrenRaising(id, 'absences-of-one-person'))).toEqual([0, 0, expected, 0]);
});

test('three missing episodes in three months are discussed in the West Midlands and nowhere else', () => {
  const expected = childrenWith((child) => numberInWestMidlands('missing', child) >= 3);

  expect(expected).toBeGreaterThan(0);
  expect(FOUR.map((id) => childrenRaising(id, 'three-in-three-months'))).toEqual([0, 0, expected, 0]);
});

test('only West Yorkshire has a service manager told of a report of a child placed out of area', () => {
  const expected = childrenWith(
    (child) => child.outOfArea && numberOf('missing', child) + numberOf('absent', child) > 0,
  );

  expect(expected).toBeGreaterThan(0);
  expect(FOUR.map((id) => childrenTold(id, 'missing-service-manager'))).toEqual([0, expected, 0, 0]);
});

test('only the West Midlands has national bodies told of every child missing', () => {
  const told = FOUR.map((id) => childrenTold(id, 'missing-persons-unit'));

  expect(told).toEqual([0, 0, childrenWith((child) => numberOf('missing', child) > 0), 0]);
});

const episodesShowing = (id: ProtocolName, field: 'risk' | 'category', code: string): number =>
  monthOf(id).states.flatMap(({ missingEpisodes }) =>
    missingEpisodes.filter((episode) => {
      const shown = episode[field].shown?.value;
      return shown?.recognised === true && shown.value === code;
    }),
  ).length;

test('a low risk for a child recorded missing is refused in the West Midlands, and kept for somebody to look at', () => {
  const low = reported.filter(({ category, risk }) => category === 'missing' && risk === 'low').length;
  const kept = monthOf('west-midlands-2015').states.flatMap(({ reviews }) =>
    reviews.filter(({ reason, field }) => reason === 'without-authority' && field === 'risk'),
  );

  expect(low).toBeGreaterThan(0);
  expect(FOUR.map((id) => episodesShowing(id, 'risk', 'low'))).toEqual([low, low, 0, low]);
  expect(kept).toHaveLength(low);
});

test('a child known to be exploited is never shown as absent in the West Midlands', () => {
  const absent = (children: readonly PlannedChild[]) =>
    children.reduce((sum, child) => sum + numberOf('absent', child), 0);
  const [all, others] = [absent(plan), absent(plan.filter(({ exploitationKnown }) => !exploitationKnown))];

  expect(others).toBeLessThan(all);
  expect(FOUR.map((id) => episodesShowing(id, 'category', 'absent'))).toEqual([all, all, others, all]);
});

test("the hour within which a commander speaks to the carer is West Yorkshire's only, and kept or not by the minute", () => {
  const escalated = reported.flatMap((episode) => episode.escalated ?? []);
  const late = escalated.filter(({ askedAt, spokeAt }) => spokeAt - askedAt > HOUR).length;

  const clocks = clocksOf('west-yorkshire-2026', 'commander-contact');

  expect(FOUR.map((id) => clocksOf(id, 'commander-contact').length)).toEqual([0, escalated.length, 0, 0]);
  expect(late).toBeGreaterThan(0);
  expect(clocks.filter(({ stoppedAt, dueAt }) => stoppedAt === null || stoppedAt > dueAt)).toHaveLength(late);
});
