import { createIntakeWorld, highRisk, line, person, reported, says } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(60_000);

let world: IntakeWorld;

beforeEach(async () => {
  world = await createIntakeWorld();
});

afterEach(async () => {
  await world.drop();
});

const wren = person('log-1/1');
const wrenAgain = person('log-2/1');
const reason = 'the same nominal';

test('a change to one missing episode names the child’s others too, for each shows the child’s version', async () => {
  await world.take(says('log-1', line('log-1', 1, [{ of: wren, body: reported }])));
  await world.take(says('log-1', line('log-1', 5, [{ of: wren, body: { kind: 'returned' } }])));
  await world.take(
    says(
      'log-2',
      line('log-2', 20, [
        { of: wrenAgain, body: reported },
        { of: wrenAgain, body: { kind: 'subjects-linked', other: wren, reason } },
      ]),
    ),
  );

  await world.take(says('log-2', line('log-2', 25, [{ of: wrenAgain, body: highRisk }])));

  const episodes = await world.ask<{ id: string }>('select id from jp.missing_episode order by id');
  const [last] = await world.ask<{ ids: string[] }>(
    'select missing_episode_ids as ids from jp.change order by id desc limit 1',
  );
  expect(episodes).toHaveLength(2);
  expect(last?.ids.toSorted()).toEqual(episodes.map(({ id }) => id));
});
