import { Command } from 'commander';
import { commandsFor } from '../../../src/main/commands/commands';
import { commandContext } from '../../../src/main/commands/context';
import { captureIo } from '../../support/capture-io';

function namesFor(word: string | undefined): readonly string[] {
  const program = new Command();
  for (const add of commandsFor(word)) add(program, commandContext(captureIo({})));
  return program.commands.map((command) => command.name());
}

test('a word that calls a command loads that one, and whoever calls none is told of all', () => {
  const all = namesFor(undefined);

  expect(all.length).toBeGreaterThan(15);
  expect(new Set(all).size).toBe(all.length);
  for (const name of all) expect(namesFor(name)).toContain(name);
  expect(namesFor('token')).toEqual(['token']);
  expect(namesFor('tokne')).toEqual(all);
});
