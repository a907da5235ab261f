import { eventually } from '../../support/eventually';
import type { Watcher } from '../../support/live/watcher';
import { hoursAgo, logOf, MISSING, startNight, type Night } from './a-night';

jest.setTimeout(120_000);

let night: Night;
beforeAll(async () => void (night = await startNight()));
afterEach(() => night.leave());
afterAll(() => night.close());

interface Row {
  readonly id: string;
  readonly child: { readonly id: string; readonly givenName: { readonly shown: { readonly value: string } } };
}

/** The missing episode and child of a name, as the recording force knows them. */
async function rowOf(name: string): Promise<{ readonly id: string; readonly childId: string }> {
  const query =
    '{ missingEpisodes(first: 100) { edges { node { id child { id givenName { shown { value } } } } } } }';
  const { missingEpisodes } = await night.ask<{ missingEpisodes: { edges: readonly { node: Row }[] } }>(
    await night.token('pf:99', 'duty-inspector'),
    query,
  );
  const found = missingEpisodes.edges.find(({ node }) => node.child.givenName.shown.value === name);
  if (found === undefined) throw new Error('no such child');
  return { id: found.node.id, childId: found.node.child.id };
}

const snapshot = (watcher: Watcher): Promise<boolean> =>
  eventually('a snapshot', () => watcher.events.at(-1) === 'SNAPSHOT');

const on = (...childIds: readonly string[]) => ({ filter: { childIds } });

const located = {
  number: 2,
  code: 'LOCATED',
  fields: { place: 'Invented Park', wellBeingConfirmed: true },
  at: hoursAgo(1),
};

it('one child moves out of a host authority’s forty: that one leaves, thirty-nine stay', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `Forty${index}`);
  await night.tell(...names.map((name) => logOf(name)));
  const host = night.watch({ token: await night.token('la:992', 'social-worker') });
  await snapshot(host);
  expect(Object.keys(host.view)).toHaveLength(40);
  const moving = await rowOf('Forty7');

  const care = { number: 2, code: 'CARE', fields: { hostAuthority: 'la:991' }, at: hoursAgo(1) };
  await night.tell(logOf('Forty7', [care]));

  await host.sees(['SNAPSHOT', `LEFT ${moving.id}`]);
  expect(Object.keys(host.view)).toHaveLength(39);
});

it('two social workers each see their own caseload, and one’s ends on the minute it was to end', async () => {
  await night.tell(logOf('Aspen'), logOf('Bryony'));
  const [aspen, bryony] = [await rowOf('Aspen'), await rowOf('Bryony')];
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const assign = (child: string, person: string, ...more: readonly string[]) =>
    night.command('caseload', 'assign', child, '--as', 'la:991', '--person', person, ...more);
  await assign(aspen.childId, 'worker-a', '--until', until);
  await assign(bryony.childId, 'worker-b');
  const [first, second] = await Promise.all(
    ['worker-a', 'worker-b'].map(async (person) =>
      night.watch({ token: await night.token('la:991', 'social-worker', person), basis: 'caseload' }),
    ),
  );
  if (first === undefined || second === undefined) throw new Error('two watchers');
  await Promise.all([snapshot(first), snapshot(second)]);
  expect([Object.keys(first.view), Object.keys(second.view)]).toEqual([[aspen.id], [bryony.id]]);

  await night.command('clock', 'advance', '61m');

  await first.sees(['SNAPSHOT', `LEFT ${aspen.id}`]);
  expect(second.events).toEqual(['SNAPSHOT']);
});

it('a change of what a role is not given reaches the force and makes no frame for the social worker', async () => {
  const reporter = (telephone: string, revision: number) =>
    logOf('Clover', [
      MISSING,
      {
        number: 3,
        revision,
        code: 'REPORTED',
        fields: { reporterName: 'Pat Placeholder', reporterTelephone: telephone },
      },
    ]);
  await night.tell(reporter('01632 960001', 1));
  const { id, childId } = await rowOf('Clover');
  const query = `subscription ($filter: MissingEpisodeFilter) {
    missingEpisodes(filter: $filter) { event id picture { ...Row } snapshot { ...Row } } }
    fragment Row on MissingEpisode { id status reporter { shown { value { telephone } } } withheld { category } }`;
  const [force, worker] = [
    night.watch({ token: await night.token('pf:99', 'duty-inspector'), variables: on(childId), query }),
    night.watch({ token: await night.token('la:991', 'social-worker'), variables: on(childId), query }),
  ];
  await Promise.all([snapshot(force), snapshot(worker)]);

  await night.tell(reporter('01632 960999', 2));
  await force.sees(['SNAPSHOT', `UPSERT ${id}`]);
  await night.tell(logOf('Clover', [located]));

  await worker.sees(['SNAPSHOT', `UPSERT ${id}`]);
  expect(worker.view).toEqual({ [id]: 'LOCATED' });
  expect(JSON.stringify(worker.frames)).not.toContain('01632');
  await force.sees(['SNAPSHOT', `UPSERT ${id}`, `UPSERT ${id}`]);
});

it('a row leaves the filter it no longer matches, and a socket resumes on the other hub with what it missed', async () => {
  await night.tell(logOf('Damson'), logOf('Elder'));
  const [damson, elder] = [await rowOf('Damson'), await rowOf('Elder')];
  const token = await night.token('la:991', 'social-worker');
  const variables = { filter: { childIds: [damson.childId, elder.childId], statuses: ['MISSING'] } };
  const before = night.watch({ token, variables });
  await snapshot(before);

  await night.tell(logOf('Damson', [located]));
  await before.sees(['SNAPSHOT', `LEFT ${damson.id}`]);
  await before.leave();
  await night.tell(logOf('Elder', [located]));
  const after = night.watch({ token, variables, resume: before.token }, 'second');

  // The demonstration gives sight of its own children meanwhile: of whatever changed and is not in view, it says LEFT.
  await eventually('it left', () => after.events.includes(`LEFT ${elder.id}`));
  expect(after.events.filter((event) => !event.startsWith('LEFT '))).toEqual([]);
});

it('a revoked token closes the socket it opened, and no other', async () => {
  const tokens = [await night.token('la:992', 'social-worker'), await night.token('la:992', 'social-worker')];
  const [revoked, other] = [
    night.watch({ token: tokens[0] ?? '' }),
    night.watch({ token: tokens[1] ?? '' }, 'second'),
  ];
  await Promise.all([snapshot(revoked), snapshot(other)]);
  const claims = JSON.parse(Buffer.from(tokens[0]?.split('.')[1] ?? '', 'base64url').toString()) as {
    jti: string;
  };

  await night.command('revoke', 'token', claims.jti, '--agency', 'la:992');

  await revoked.isClosedWith(4403);
  expect(other.closed).toBeNull();
});
