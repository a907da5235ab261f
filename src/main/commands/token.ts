import { TOKEN_AUDIENCE } from '../../gateway/edge/tokens';
import { peekClockOffset } from '../../store/clock/peek-clock-offset';
import { demonstrationAgencies } from '../demonstration/partnership';
import { signToken } from '../demonstration/sign-token';
import { claimDataFolder } from '../composition/claim-data-folder';
import { defaultPurpose } from '../composition/default-purpose';
import type { Config } from '../../platform/config';
import { agencyArgument, durationArgument, refuse, roleArgument } from './arguments';
import { examples, type AddCommand } from './context';

export interface TokenOptions {
  readonly agency: string;
  readonly role: string;
  readonly purpose?: string;
  readonly person?: string;
  readonly unit?: string;
  readonly clearance?: string;
  readonly for: string;
}

export const addToken: AddCommand = (program, { io, config }) => {
  program
    .command('token')
    .description('print a token of a demonstration agency, and nothing else')
    .requiredOption('--agency <agency>', 'such as pf:99')
    .requiredOption('--role <role>', 'such as duty-inspector')
    .option('--purpose <purpose>', "what for; the role's own when left out")
    .option('--person <id>', 'an opaque id of the person')
    .option('--unit <unit>', "the person's unit")
    .option('--clearance <markers>', 'restricted, whereabouts-need-to-know, or both with a comma')
    .option('--for <duration>', 'how long it is good for', '8h')
    .addHelpText(
      'after',
      examples(
        'token --agency pf:99 --role duty-inspector',
        'token --agency la:991 --role social-worker --person amara-testcase',
      ),
    )
    .action(async (options: TokenOptions) => io.out(await tokenFor(config(), options)));
};

/** Demonstration keys only: a real agency's people get their tokens from their own issuer. */
export async function tokenFor(config: Config, options: TokenOptions): Promise<string> {
  if (config.production || !config.demo)
    refuse('only the demonstration gives out tokens', "Ask the agency's own issuer for one.");
  const agency = agencyArgument(options.agency);
  if (!demonstrationAgencies().some(({ id }) => id === agency))
    refuse(
      'that agency is not in the demonstration',
      `Use one of ${demonstrationAgencies()
        .map(({ id }) => id)
        .join(', ')}.`,
    );
  const role = roleArgument(options.role);
  await claimDataFolder(config);
  return signToken({
    dataDir: config.dataDir,
    audience: TOKEN_AUDIENCE,
    agency,
    role,
    purpose: options.purpose ?? defaultPurpose(config, role),
    person: options.person ?? null,
    unit: options.unit ?? null,
    clearance: options.clearance?.split(',').map((marker) => marker.trim()) ?? [],
    // Tokens are judged by the hub's clock, which the demonstration may have moved.
    now: new Date(Date.now() + (await peekClockOffset(config.databaseUrl, config.dataDir))),
    seconds: durationArgument(options.for) / 1000,
  });
}
