import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Everybody a shipped protocol has told, by protocol. */
const toldBy = new Map(
  ['west-yorkshire-2026', 'west-midlands-2015', 'national-framework', 'metropolitan-police'].map((id) => {
    const text = readFileSync(join(__dirname, '../../../schema/protocols', `${id}.yaml`), 'utf8');
    const { notifications } = parse(text) as { notifications: Record<string, { tell?: readonly string[] }> };
    return [id, new Set(Object.values(notifications).flatMap(({ tell }) => tell ?? []))];
  }),
);

test.each([
  ['out-of-hours-team', '[system.notified-teams]'],
  ['independent-reviewing-officer', '[system.notified-teams]'],
  ['uk-missing-persons-unit', '[system.national-bodies]'],
  ['ceop', '[system.national-bodies]'],
  ['missing-people', '[system.missing-people-charity]'],
  ['evidence-and-enquiry-unit', '[system.home-office]'],
  ['command-and-control-unit', '[system.home-office]'],
])('the West Midlands’ protocol has the %s told %s', (whom) => {
  expect(toldBy.get('west-midlands-2015')).toContain(whom);
});
