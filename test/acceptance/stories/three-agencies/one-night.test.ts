import { seededRandom } from '../../../support/seeded-random';
import { createTellingWorld } from './telling-world';
import type { TellingWorld } from './telling-world';
import { toldNight } from './told-night';

jest.setTimeout(600_000);

const SEEDS = 500;
const nights = Array.from({ length: SEEDS }, (_, seed) => toldNight(seed));

/** One world is told every night in order, the other all of them shuffled into each other. */
let ordered: TellingWorld;
let shuffled: TellingWorld;
let apart: string;

beforeAll(async () => {
  [ordered, shuffled] = [await createTellingWorld(), await createTellingWorld()];
  const records = nights.flatMap((night) => night.records);
  await Promise.all([ordered.tell(records), shuffled.tell(seededRandom(2026).shuffled(records))]);
  apart = await ordered.hash();
});

afterAll(async () => {
  await ordered.drop();
  await shuffled.drop();
});

it('keeps two children until a person decides, whatever the order, and asks about each of the other', async () => {
  expect(await shuffled.hash()).toBe(apart);

  expect(await count(ordered, 'jp.child')).toBe(2 * SEEDS);
  expect(await count(ordered, `jp.review_task where reason = 'possible-match' and other is not null`)).toBe(
    2 * SEEDS,
  );
});

it('makes one child and one missing episode once the review is decided, in the same state for any order', async () => {
  await Promise.all([
    ordered.decide('link-subjects', nights),
    shuffled.decide('link-subjects', seededRandom(7).shuffled(nights)),
  ]);

  expect(await shuffled.hash()).toBe(await ordered.hash());
  expect(await count(ordered, 'jp.child')).toBe(SEEDS);
  expect(await count(ordered, 'jp.missing_episode')).toBe(SEEDS);
  expect(await count(ordered, `jp.review_task where reason = 'possible-match'`)).toBe(0);
});

it('tells one chronology of all three agencies, in the order things happened', async () => {
  const tellings = await ordered.ask<{ agencies: string[]; ascending: boolean }>(`
    select array_agg(distinct entry.line ->> 'by') as agencies,
      bool_and(entry.starts >= coalesce(entry.before, '')) as ascending
    from (
      select missing_episode_id, line, line -> 'occurred' ->> 'start' as starts,
        lag(line -> 'occurred' ->> 'start') over (partition by missing_episode_id order by place) as before
      from jp.missing_episode_chronology, jsonb_array_elements(content::jsonb) with ordinality e (line, place)
    ) entry group by missing_episode_id`);

  expect(tellings).toHaveLength(SEEDS);
  for (const { agencies, ascending } of tellings) {
    expect(agencies.toSorted()).toEqual(['la:991', 'pf:99', 'provider:lantern']);
    expect(ascending).toBe(true);
  }
});

it('keeps both agencies’ words on when the child was back, and shows the owning force’s [life.conflict-kept]', async () => {
  const returns = await ordered.ask<{ shown: string; said: string[] }>(`
    select content -> 'returnedAt' -> 'shown' ->> 'by' as shown, owner,
      array(select a ->> 'by' from json_array_elements(content -> 'category' -> 'assertions') a) as said
    from jp.missing_episode`);

  for (const { shown, said } of returns) {
    expect(shown).toBe('pf:99');
    expect(said.toSorted()).toEqual(['la:991', 'pf:99']);
  }
});

it('ties each interview to its missing episode, and keeps the newest profile', async () => {
  expect(await count(ordered, 'jp.return_interview where missing_episode_id is not null')).toBe(SEEDS);
  expect(
    await count(
      ordered,
      `jp.profile_person
       where content -> 'person' -> 'shown' -> 'value' ->> 'description' = 'Tall, red coat'`,
    ),
  ).toBe(SEEDS);
});

it('puts everything back when the link is taken back', async () => {
  await shuffled.decide('unlink-subjects', nights);

  expect(await shuffled.hash()).toBe(apart);
  expect(await count(shuffled, `jp.review_task where reason = 'possible-match'`)).toBe(2 * SEEDS);
});

async function count({ ask }: TellingWorld, from: string): Promise<number> {
  const [row] = await ask<{ rows: number }>(`select count(*)::int as rows from ${from}`);
  return row?.rows ?? -1;
}
