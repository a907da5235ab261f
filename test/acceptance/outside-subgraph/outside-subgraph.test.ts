import type { GatewayExecutor } from '../../../src/gateway/compose/executor-port';
import { eventually } from '../../support/eventually';
import { PLANTED } from '../../support/planted-child';
import { openOutsideWorld, plantKnown } from './outside-world';
import type { OutsideWorld } from './outside-world';
import { startAgency } from './the-agency';
import type { TheAgency } from './the-agency';

jest.setTimeout(60_000);

const VISITS = (id: string): string => `{ child(id: "${id}") { id supportVisits { on kind } } }`;
const away = [expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } })];

describe.each<GatewayExecutor['engine']>(['planner', 'stitching'])('over the %s engine', (engine) => {
  let theAgency: TheAgency;
  let hub: OutsideWorld;
  beforeAll(async () => {
    theAgency = await startAgency();
    hub = await openOutsideWorld(theAgency, engine);
    await plantKnown(hub, { id: 'c_known', number: 'L-1' });
    await plantKnown(hub, { id: 'c_also', number: 'L-2' });
    await plantKnown(hub, { id: 'c_unknown' });
    await plantKnown(hub, { id: 'c_closed', number: 'L-3', restricted: true });
    const past = { scope: 'agency:provider:lantern', from: '2020-01-01', to: '2021-01-01' };
    await plantKnown(hub, { id: 'c_past', number: 'L-4', relations: [past] });
  }, 120_000);
  afterAll(async () => {
    await hub?.close();
    await theAgency?.die();
  });

  it('answers the contributed fields beside the hub’s own', async () => {
    const answer = await hub.ask(
      '{ a: child(id: "c_known") { givenName { shown { value } } seen: supportVisits { day: on kind } } }',
    );

    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      a: { givenName: { shown: { value: PLANTED.identity } }, seen: [{ day: '2026-11-10', kind: 'HOME' }] },
    });
  });

  it('asks once for all children of a list', async () => {
    const before = (JSON.parse(await theAgency.requests()) as unknown[]).length;

    const answer = await hub.ask('{ children(first: 10) { edges { node { id supportVisits { on } } } } }');

    const requests = JSON.parse(await theAgency.requests()) as unknown[];
    expect(requests).toHaveLength(before + 1);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).toContain('{"id":"c_also","supportVisits":[{"on":"2026-11-10"}]}');
  });

  it('sends only the agency’s own number, and none of a child it is not related to', async () => {
    await hub.ask(
      `query Wren { wren: child(id: "c_past") { id supportVisits { on } }
        tamsin: child(id: "c_unknown") { id supportVisits { on } }
        corin: child(id: "c_closed") { id supportVisits { on } } }`,
    );

    const sent = await theAgency.requests();
    expect(sent).not.toMatch(/c_known|c_also|c_unknown|c_closed|c_past|L-3|L-4|wren|tamsin|corin/i);
    for (const words of Object.values(PLANTED)) expect(sent).not.toContain(words);
    expect(sent).toContain('Bearer the-gateway');
    expect(sent).not.toMatch(/"authorization":"Bearer ey/);
  });

  it('does not even ask for what the audience may not have', async () => {
    const answer = await hub.ask('{ child(id: "c_known") { id sleepNote } }');

    expect(answer).toEqual({ data: { child: { id: 'c_known', sleepNote: null } } });
    expect(await theAgency.requests()).not.toContain('sleepNote');
  });

  it('records that the agency was asked, before it is', async () => {
    await hub.ask(VISITS('c_also'));

    const rows = await hub.world.database.ask<{ children: string[]; purpose: string; shown: string[] }>(
      `select children, purpose, shown from access_record.consultation where agency = 'provider:lantern' order by id desc`,
    );
    expect(rows[0]).toEqual({
      children: ['c_also'],
      purpose: 'support-children',
      shown: ['existence', 'identity'],
    });
  });

  it('records for the social worker that they were shown the field’s category', async () => {
    await hub.ask(VISITS('c_also'));

    const [row] = await hub.world.database.ask<{ shown: string[] }>(
      `select shown from access_record.consultation where agency = 'la:991' order by id desc limit 1`,
    );
    expect(row?.shown).toContain('plan');
  });

  it('keeps answering everything else while the agency hangs', async () => {
    await theAgency.tell('hang');
    let over = false;
    const hanging = Array.from({ length: 4 }, () => hub.ask(VISITS('c_known')));
    void Promise.race(hanging).then(() => (over = true));
    await eventually('the agency holds four', async () => (await theAgency.tell('pending')) === '4');

    const others = await Promise.all(
      Array.from({ length: 50 }, () => hub.ask('{ child(id: "c_also") { id provisional } }')),
    );
    const oneMore = await hub.ask(VISITS('c_also'));

    expect(over).toBe(false);
    for (const other of others)
      expect(other).toEqual({ data: { child: { id: 'c_also', provisional: false } } });
    expect(oneMore).toEqual({ data: { child: { id: 'c_also', supportVisits: null } }, errors: away });
    expect(hub.told.at(-1)).toBe('called busy');
    await theAgency.tell('let-go');
    for (const one of await Promise.all(hanging)) {
      expect(one).toEqual({ data: { child: { id: 'c_known', supportVisits: null } }, errors: away });
    }
    await theAgency.tell('ok');
  });

  it('holds no connection of the database while the agency is waited for', async () => {
    await theAgency.tell('hang');
    const hanging = hub.ask(VISITS('c_known'));
    await eventually('the agency holds one', async () => (await theAgency.tell('pending')) === '1');

    const { http } = hub.world.database.pools;
    expect(http.totalCount - http.idleCount).toBe(0);

    await theAgency.tell('let-go');
    await theAgency.tell('ok');
    await hanging;
  });
});
