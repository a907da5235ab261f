import { publishedExample } from '../../../support/gateway/examples';
import type { Person } from './installation';
import { caseRecord, nominalOf, stormLog, type StormLine } from './records';
import { users } from './shared';

const CONTROL_ROOM: Person = { agency: 'pf:99', role: 'duty-inspector' };
const REPORTED: StormLine = { code: 'REPORTED', hoursAgo: 2, text: 'Did not come home from school.' };

interface Row {
  readonly id: string;
  readonly status: string;
  readonly child: {
    readonly givenName: { readonly shown: { readonly value: string } | null };
    readonly philomenaProfile: {
      readonly person: {
        readonly shown: { readonly value: { readonly placesFoundBefore: string[] } } | null;
      };
      readonly health: object | null;
      readonly withheld: readonly { readonly category: string; readonly ask: string }[];
    } | null;
  };
}

const called =
  (name: string) =>
  ({ child }: Row): boolean =>
    child.givenName.shown?.value === name;

function wren(...lines: readonly StormLine[]): object {
  const person = { nominal: 'NV/POLICE-1', givenName: 'Wren', familyName: 'Example-Ashby' };
  return stormLog({ log: 'NV-POLICE-1', person: { ...person, responsibleAuthority: 'la:991' }, lines });
}

/** A control room's system subscribes to who is missing. */
describe('a police system subscribes', () => {
  const { text: query, variables } = publishedExample('control-room-watches-with-profile');

  it('has Part 1 of the profile and the trigger plan in the same frame as the report, by night as by day, and is told whom to ask about health [plan.in-control-room] [plan.accessible-day-and-night] [plan.profile-part-one]', async () => {
    const profile = {
      person: { description: 'Small for her age.', placesFoundBefore: ['Merrow station'] },
      health: { conditions: ['Asthma'], medication: 'Inhaler' },
    };
    await users().tell(
      'case-records',
      'la:991',
      caseRecord('la:991', 'P-POLICE-1', {
        named: { pers_forename: 'Wren', pers_surname: 'Example-Ashby', pers_dob: '2011-05-09' },
        linked_identifiers: [nominalOf.atTheCouncil('NV/POLICE-1')],
        profile,
        plans: [
          {
            ...{ plan_id: 'T', version: 1, plan: 'Trigger plan' },
            parts: { 'immediate-response': 'A car goes to Merrow station.' },
          },
        ],
      }),
    );
    const view = await users().watch(CONTROL_ROOM, { query, variables });
    await view.hasSnapshot();

    expect(await users().tell('storm', 'pf:99', wren(REPORTED))).toBe(
      '1 read, 1 accepted, 0 ignored, 0 rejected',
    );

    const row = await view.row<Row>('the report', called('Wren'));
    const first = view.frames<Row>().find(({ picture }) => picture?.id === row.id);
    expect(first?.picture).toMatchObject({
      status: 'REPORTED',
      child: {
        philomenaProfile: {
          person: { shown: { value: { placesFoundBefore: ['Merrow station'] } } },
          health: null,
          withheld: [{ category: 'HEALTH', ask: "the child's social worker at the responsible authority" }],
        },
        plans: {
          made: [
            { current: { parts: [{ part: 'immediate-response', text: 'A car goes to Merrow station.' }] } },
          ],
          withheld: [],
        },
      },
    });
    expect(view.received()).not.toMatch(/Asthma|Inhaler/);
  });

  it('resumes on the other hub after the connection broke, with all that came meanwhile and nothing of before', async () => {
    const before = await users().watch(CONTROL_ROOM, { query, variables });
    await before.hasSnapshot();
    await users().tell('storm', 'pf:99', stormLog({ log: 'NV-POLICE-2', person: tamsin, lines: [REPORTED] }));
    await before.row<Row>('the report', called('Tamsin'));
    const resume = before.resumption();
    await before.cut();

    const decided: StormLine = { code: 'DECISION', hoursAgo: 1.5, fields: { category: 'MISSING' } };
    const found = { place: 'Invented Park', wellBeingConfirmed: true };
    await users().tell(
      'storm',
      'pf:99',
      stormLog({
        log: 'NV-POLICE-3',
        person: { givenName: 'Corin', familyName: 'Example' },
        lines: [REPORTED],
      }),
      stormLog({ log: 'NV-POLICE-2', person: tamsin, lines: [decided], after: 1 }),
      wren(REPORTED, { code: 'LOCATED', hoursAgo: 1, fields: found }),
    );
    const after = await users().watch(CONTROL_ROOM, { query, variables, resume }, 'second');

    const seen = await Promise.all([
      after.row<Row>('a new report', called('Corin')),
      after.row<Row>('a decision', (row) => called('Tamsin')(row) && row.status === 'MISSING'),
      after.row<Row>('a sighting', (row) => called('Wren')(row) && row.status === 'LOCATED'),
    ]);
    expect(seen).toHaveLength(3);
    expect(after.frames().map(({ event }) => event)).toEqual(['UPSERT', 'UPSERT', 'UPSERT']);
  });
});

const tamsin = { givenName: 'Tamsin', familyName: 'Testcase' };
