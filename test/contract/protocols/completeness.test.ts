import fc from 'fast-check';
import { DUTIES } from '../../../src/model/protocol/duties';
import { SOUND } from './sound-protocol';
import { troubleWith } from './trouble-with';

test('a duty that was forgotten is refused by its id, wherever it is forgotten', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DUTIES.filter((duty) => SOUND.includes(`  ${duty}: `))), (duty) => {
      const trouble = troubleWith(SOUND.replace(new RegExp(`  ${duty}: .*\\n`), ''));

      expect(trouble).toMatch(new RegExp(`^p\\.yaml:\\d+: silentOn: it says nothing of ${duty}:`));
    }),
    { numRuns: 15 },
  );
});

test.each([
  ['a silence on what it has a rule for', 'clock.return-interview', 'it has a rule for this and says'],
  ['a silence on what nobody knows', 'clock.tea-time', 'no duty that any source knows'],
])('%s is refused', (_, duty, says) => {
  const trouble = troubleWith(`${SOUND}  ${duty}: It is of no concern to this test.\n`);

  expect(trouble).toContain(`p.yaml:${SOUND.split('\n').length}: silentOn.${duty}: ${says}`);
});

test.each(['prompts', 'interviews', 'meetings', 'plans', 'response'])(
  'a protocol without %s is refused',
  (section) => {
    const without = SOUND.replace(new RegExp(`^${section}:\\n(?:[ #].*\\n|\\n)+`, 'm'), '');

    expect(without).not.toBe(SOUND);
    expect(troubleWith(without)).toContain(`${section}: this section is missing`);
  },
);
