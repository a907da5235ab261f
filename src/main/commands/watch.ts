import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../platform/config';
import { CommandFailure } from '../terminal/command-failure';
import { EXIT } from '../terminal/exit-codes';
import { frameLines, WATCH_SUBSCRIPTION, type Frame } from '../watching/frame-lines';
import { followLive } from '../watching/live-client';
import { refuse } from './arguments';
import { examples, type AddCommand, type CommandContext } from './context';
import { tokenFor, type TokenOptions } from './token';

interface WatchOptions {
  readonly as?: string;
  readonly role?: string;
  readonly purpose?: string;
  readonly person?: string;
  readonly basis?: string;
  readonly tokenFrom?: string;
  readonly hub?: string;
}

export const addWatch: AddCommand = (program, context) => {
  program
    .command('watch')
    .description('follow the live picture, one readable line per change, until Ctrl-C')
    .option('--as <agency>', 'a demonstration agency')
    .option('--role <role>', 'a role there')
    .option('--purpose <purpose>', "what for; the role's own when left out")
    .option('--person <id>', 'an opaque id of the person')
    .option('--basis <basis>', 'standing, caseload, meeting:<id>, commission:<id> or glass:<id>')
    .option('--token-from <setting>', 'the environment variable that holds a token of a real issuer')
    .option('--hub <address>', 'where the hub answers; HOST and PORT when left out')
    .addHelpText(
      'after',
      examples(
        'watch --as pf:99 --role duty-inspector',
        'watch --as la:991 --role social-worker --person amara-testcase --basis caseload',
        'watch --token-from MY_TOKEN --hub https://hub.example',
      ),
    )
    .action((options: WatchOptions) => watch(context, options));
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

async function watch(context: CommandContext, options: WatchOptions): Promise<void> {
  const { io } = context;
  const config = context.config();
  const hub = options.hub ?? hubAddress(config);
  if (!URL.canParse(hub)) refuse('--hub is not an address', 'Use one such as http://127.0.0.1:4000.');
  let waitMs = FIRST_WAIT_MS;
  let everSpoke = false;
  while (!io.stop.aborted) {
    const end = await followLive({
      hub,
      token: await tokenOf(context, config, options),
      query: WATCH_SUBSCRIPTION,
      basis: options.basis ?? null,
      stop: io.stop,
      onFrame: (data) => {
        waitMs = FIRST_WAIT_MS;
        for (const line of frameLines(data['missingEpisodes'] as Frame)) io.out(line);
      },
    });
    if (end.kind === 'stopped') return;
    if (end.kind === 'refused')
      throw new CommandFailure(
        EXIT.wrongUse,
        `the hub refuses: ${end.why}`,
        'Check agency, role, purpose and basis.',
      );
    everSpoke ||= end.spoke;
    if (!everSpoke)
      throw new CommandFailure(
        EXIT.dependencyAway,
        `no hub answers at ${hub}`,
        'Start one with npm start, or name it with --hub.',
      );
    io.err(`connection lost (${end.code}); trying again`);
    await pause(waitMs, undefined, { signal: io.stop }).catch(() => undefined);
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
  }
}

function hubAddress({ host, port }: Config): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

async function tokenOf({ io }: CommandContext, config: Config, options: WatchOptions): Promise<string> {
  const { as: agency, role, purpose, person, tokenFrom } = options;
  if (tokenFrom !== undefined)
    return (
      io.env[tokenFrom] ??
      refuse('--token-from names a variable that is not set', 'Put the token there first.')
    );
  if (agency === undefined || role === undefined)
    return refuse('watch needs --as and --role, or --token-from', 'See "joint-picture watch --help".');
  const order: TokenOptions = {
    agency,
    role,
    for: '8h',
    ...(purpose === undefined ? {} : { purpose }),
    ...(person === undefined ? {} : { person }),
  };
  return tokenFor(config, order);
}
