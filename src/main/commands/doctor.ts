import { createServer } from 'node:net';
import type { Config } from '../../platform/config';
import { createQuarantineStore } from '../../store/quarantine/create-quarantine-store';
import { childrenOfOtherFolds } from '../../store/rebuild/children-of-other-folds';
import { clockSkewMs } from '../../store/clock/clock-skew';
import { loadAgreements } from '../load-agreements';
import { loadProtocols } from '../load-protocols';
import { agreementsFolder } from '../composition/agreements-folder';
import { claimDataFolder } from '../composition/claim-data-folder';
import { openInstallation, type Installation } from '../composition/installation';
import { protocolsFolder } from '../composition/protocols-folder';
import { CommandFailure } from '../terminal/command-failure';
import { EXIT } from '../terminal/exit-codes';
import { tellFailure } from '../terminal/tell-failure';
import { examples, type AddCommand, type CommandContext } from './context';

export const addDoctor: AddCommand = (program, context) => {
  program
    .command('doctor')
    .description('what is wrong with this installation, and what to do')
    .addHelpText('after', examples('doctor'))
    .action(() => examine(context));
};

type Say = (ok: boolean, what: string, todo?: string) => void;

async function examine(context: CommandContext): Promise<void> {
  const { io } = context;
  let troubles = 0;
  const say: Say = (ok, what, todo) => {
    io.out(`${ok ? 'well ' : 'WRONG'}  ${what}`);
    if (ok) return;
    troubles += 1;
    if (todo !== undefined) io.out(`       ${todo}`);
  };
  const config = context.config();
  say(
    true,
    `settings: ${config.production ? 'production' : config.demo ? 'demonstration' : 'not production'}`,
  );
  for (const warning of config.warnings) say(false, warning, 'Rename it or take it out.');
  sayNode(say);
  const hasFolder = await sayDataFolder(say, config);
  sayAgreements(say, config);
  sayProtocols(say, config);
  await sayPort(say, config);
  const away = hasFolder && (await sayInstallation(say, context, config));
  io.out(troubles === 0 ? 'nothing is wrong' : `${troubles} to put right`);
  if (away) context.endWith(EXIT.dependencyAway);
  else if (troubles > 0) context.endWith(EXIT.wrongUse);
}

function sayNode(say: Say): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  say(fits, `Node ${process.versions.node}`, 'Install Node 20.19 or newer.');
}

async function sayDataFolder(say: Say, config: Config): Promise<boolean> {
  try {
    await claimDataFolder(config);
    say(true, `DATA_DIR ${config.dataDir}`);
    return true;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    say(false, `DATA_DIR ${error.what}`, error.todo);
    return false;
  }
}

function sayAgreements(say: Say, config: Config): void {
  try {
    const { byRole, version } = loadAgreements(agreementsFolder(config));
    say(true, `agreements: ${byRole.size} roles, version ${version}`);
  } catch (error) {
    say(false, 'agreements cannot be read', error instanceof Error ? error.message : 'Check AGREEMENTS.');
  }
}

function sayProtocols(say: Say, config: Config): void {
  try {
    loadProtocols(protocolsFolder(config), []);
    say(true, 'protocols can be read');
  } catch (error) {
    say(false, 'protocols cannot be read', error instanceof Error ? error.message : 'Check PROTOCOLS.');
  }
}

async function sayPort(say: Say, { host, port }: Config): Promise<void> {
  if (port === 0) return;
  const answers = await fetch(`http://${host}:${port}/healthz`, { signal: AbortSignal.timeout(1_000) }).then(
    (response) => response.ok,
    () => false,
  );
  if (answers) return say(true, `a hub answers on port ${port}`);
  const free = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
  say(
    free,
    free ? `port ${port} is free` : `port ${port} is taken by another program`,
    'Set PORT to a free one.',
  );
}

const MOST_SKEW_MS = 1_000;

async function sayInstallation(say: Say, context: CommandContext, config: Config): Promise<boolean> {
  let installation: Installation | null = null;
  try {
    installation = await openInstallation(config, { part: 'doctor', quiet: true });
    say(true, `database: ${installation.database.embedded ? 'embedded' : 'DATABASE_URL'}, schema up to date`);
    const skew = await clockSkewMs(installation.pools.feed, () => new Date());
    say(
      Math.abs(skew) <= MOST_SKEW_MS,
      `clocks differ by ${Math.round(skew)} ms`,
      'Keep both machines on network time.',
    );
    await sayFolds(say, installation);
    await sayLogAndQuarantine(say, installation);
    return false;
  } catch (error) {
    const lines: string[] = [];
    const code = tellFailure(error, { ...context.io, err: (line) => void lines.push(line.trim()) });
    say(false, (lines[0] ?? '').replace('joint-picture: ', ''), lines[1] ?? '');
    return code === EXIT.dependencyAway || error instanceof CommandFailure;
  } finally {
    await installation?.close();
  }
}

async function sayFolds(say: Say, { pools }: Installation): Promise<void> {
  const others = await childrenOfOtherFolds(pools.intake);
  say(
    others === 0,
    others === 0
      ? 'every child is folded by the rules of this version'
      : `${others} children are folded by the rules of another version`,
    'When all processes are of one version, run "joint-picture replay --rebuild".',
  );
}

async function sayLogAndQuarantine(say: Say, installation: Installation): Promise<void> {
  const { connected } = await installation.eventLog().health();
  const name = installation.config.kafka === null ? 'embedded log' : 'Kafka';
  say(
    connected,
    `${name}: ${connected ? 'answers' : 'does not answer'}`,
    'Check KAFKA_BROKERS and that the brokers run.',
  );
  const quarantine = createQuarantineStore(await installation.entities(), installation.clock);
  const { held } = await quarantine.pressure();
  say(held === 0, `quarantine holds ${held}`, 'See "joint-picture quarantine list".');
}
