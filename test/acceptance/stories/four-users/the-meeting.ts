import { eventually } from '../../../support/eventually';
import { publishedExample } from '../../../support/gateway/examples';
import type { Person } from './installation';
import type { LiveView } from './live-view';
import { caseRecord, hoursAgo, interviewEvent, nominalOf, stormLog, type StormLine } from './records';
import { users } from './shared';

const NOMINAL = 'NV/JUNIPER';
const REFERRAL = 'LAN-MEETING';

interface Picture {
  readonly id: string;
  readonly missingEpisodes: readonly {
    readonly status: string;
    readonly deadlines: readonly Clock[];
    readonly chronology: readonly Entry[];
  }[];
  readonly philomenaProfile: { readonly person: { readonly shown: { readonly value: object } | null } };
  readonly returnInterviews: readonly { readonly status: string; readonly offeredAt: object | null }[];
}
interface Clock {
  readonly rule: string;
  readonly ownerId: string;
  readonly warnedAt: string | null;
  readonly overdueToldAt: string | null;
}
interface Entry {
  readonly by: string;
  readonly kind: string;
  readonly text: string | null;
  readonly occurred: { readonly start: string };
  readonly receivedAt: string;
}

const member = (agency: string): Person => ({
  ...{ agency, role: 'meeting-member', person: 'chair-1', basis: 'meeting:strategy-7' },
});

const log = (after: number, ...lines: readonly StormLine[]): object =>
  stormLog({
    log: 'NV-JUNIPER',
    person: { nominal: NOMINAL, givenName: 'Juniper', familyName: 'Trial', responsibleAuthority: 'la:991' },
    ...{ lines, after },
  });

const profile = (description: string): object =>
  caseRecord('la:991', 'P-MEETING-1', {
    named: { pers_forename: 'Juniper', pers_surname: 'Trial' },
    linked_identifiers: [nominalOf.atTheCouncil(NOMINAL)],
    profile: { person: { description } },
  });

const told = (eventId: string, event: string, hours: number): object =>
  interviewEvent({
    ...{ referral: REFERRAL, eventId, event, at: hoursAgo(hours) },
    child: { identifiers: [nominalOf.atTheProvider(NOMINAL)] },
    more: { episode: { force: 'pf:99', log: 'NV-JUNIPER' } },
  });

/** A strategy meeting has one child's joint picture before it. The last of its stories moves the clock for good. */
describe('a strategy meeting watches', () => {
  const { text: query } = publishedExample('watch-joint-picture');
  let childId = '';
  let chair: LiveView;
  let police: LiveView;
  let uninvited: LiveView;

  const picture = (what: string, holds: (row: Picture) => boolean): Promise<readonly Picture[]> =>
    Promise.all([chair, police].map((view) => view.row<Picture>(what, holds)));

  beforeAll(async () => {
    await users().tell('case-records', 'la:991', profile('Red coat.'));
    await users().tell(
      'storm',
      'pf:99',
      log(0, { code: 'REPORTED', hoursAgo: 5, text: 'Left by a window.' }),
    );
    childId = await childCalled('Juniper');
    for (const agency of ['la:991', 'pf:99']) await users().relate(childId, `meeting:strategy-7:${agency}`);
  });
  beforeEach(async () => {
    const watch = (agency: string) => users().watch(member(agency), { query, variables: { childId } });
    [chair, police, uninvited] = [await watch('la:991'), await watch('pf:99'), await watch('la:992')];
    await Promise.all([chair, police, uninvited].map((view) => view.hasSnapshot()));
  });

  it('has the episode, what each agency recorded with both its times, and the plan', () => {
    const [row] = chair.frames<Picture>()[0]?.snapshot ?? [];
    const [entry] = row?.missingEpisodes[0]?.chronology.filter(({ text }) => text !== null) ?? [];

    expect(row?.missingEpisodes[0]?.status).toBe('REPORTED');
    expect(entry).toMatchObject({ by: 'pf:99', kind: 'MISSING_REPORTED', text: 'Left by a window.' });
    expect(Date.parse(entry?.receivedAt ?? '')).toBeGreaterThan(Date.parse(entry?.occurred.start ?? ''));
    expect(row?.philomenaProfile.person.shown?.value).toMatchObject({ description: 'Red coat.' });
  });

  it('has each agency’s change as a frame, and whoever is not invited has none', async () => {
    await users().tell('storm', 'pf:99', log(1, { code: 'RISK', hoursAgo: 4, fields: { level: 'HIGH' } }));
    await picture('the risk', ({ missingEpisodes }) =>
      missingEpisodes.some(({ chronology }) => chronology.some(({ kind }) => kind === 'RISK_ASSESSED')),
    );
    await users().tell('case-records', 'la:991', profile('Green coat.'));
    await picture('the plan', ({ philomenaProfile }) =>
      JSON.stringify(philomenaProfile.person).includes('Green coat.'),
    );
    await users().tell(
      'return-interviews',
      'provider:lantern',
      told('e1', 'REFERRED', 3),
      told('e2', 'OFFERED', 2.9),
    );
    await picture('the interview', ({ returnInterviews }) =>
      returnInterviews.some(({ status, offeredAt }) => status === 'OFFERED' && offeredAt !== null),
    );

    expect(uninvited.frames()).toEqual([expect.objectContaining({ event: 'SNAPSHOT', snapshot: [] })]);
    expect(uninvited.received()).not.toContain(childId);
  });

  it('has the clock of the return interview, warned of and then overdue', async () => {
    await users().tell('storm', 'pf:99', log(2, { code: 'RETURNED', hoursAgo: 1 }));
    const owed = (holds: (clock: Clock) => boolean) => (row: Picture) =>
      row.missingEpisodes.some(({ deadlines }) =>
        deadlines.some((clock) => clock.rule === 'return-interview' && holds(clock)),
      );
    await picture(
      'the clock',
      owed(({ ownerId, warnedAt }) => ownerId === 'la:991' && warnedAt === null),
    );

    await users().command('clock', 'advance', '45h');
    await reopened();
    await users().command('clock', 'advance', '3h');
    await picture(
      'a warning',
      owed(({ warnedAt, overdueToldAt }) => warnedAt !== null && !overdueToldAt),
    );
    await users().command('clock', 'advance', '20h');
    await reopened();
    await users().command('clock', 'advance', '4h');

    await picture(
      'overdue',
      owed(({ warnedAt, overdueToldAt }) => warnedAt !== null && overdueToldAt !== null),
    );
    expect(uninvited.frames().every(({ event }) => event === 'SNAPSHOT')).toBe(true);
  });

  /** A token lasts less than a protocol's day: whoever watches on comes with a new one. */
  async function reopened(): Promise<void> {
    await users().installation.refreshClock();
    await users().leave();
    await eventually('the hub has heard of the time', async () => {
      const { status } = await users().ask(member('la:991'), { query: '{ agency(id: "pf:99") { id } }' });
      return status === 200;
    });
    const watch = (agency: string) => users().watch(member(agency), { query, variables: { childId } });
    [chair, police] = [await watch('la:991'), await watch('pf:99')];
    await Promise.all([chair, police].map((view) => view.hasSnapshot()));
  }

  async function childCalled(name: string): Promise<string> {
    const { data } = await users().ask<{
      children: {
        edges: readonly { node: { id: string; givenName: { shown: { value: string } | null } } }[];
      };
    }>(
      { agency: 'la:991', role: 'social-worker' },
      { query: '{ children(first: 100) { edges { node { id givenName { shown { value } } } } } }' },
    );
    const found = data.children.edges.find(({ node }) => node.givenName.shown?.value === name);
    if (found === undefined) throw new Error('no such child');
    return found.node.id;
  }
});
