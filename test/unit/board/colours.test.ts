import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSETS } from './a-picture';

const styles = ['board.css', 'child.css', 'picture.css']
  .map((name) => readFileSync(join(ASSETS, name), 'utf8'))
  .join('');
const colour = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(styles)?.[1] ?? '';

function light(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const ON = { paper: colour('paper'), wash: colour('wash'), disputed: '#fdf6ec' };

test.each(['ink', 'quiet', 'accent', 'high', 'medium', 'calm'])(
  'words in the colour %s can be read on every ground they stand on',
  (name) => {
    for (const ground of Object.values(ON))
      expect(contrast(colour(name), ground)).toBeGreaterThanOrEqual(4.5);
  },
);

test('the grounds are those of the styles', () => {
  expect(styles).toContain(`background: ${ON.disputed}`);
});
