import { rehearseProtocols } from '../../../hub/rehearsal/rehearse-protocols';
import type { RehearsalTally, TalliedDifference } from '../../../hub/rehearsal/rehearsal-tally';
import { DEFAULT_PROTOCOL } from '../../../model/protocol/adopted-protocols';
import { protocolsWith } from '../../../model/protocol/protocols-with';
import { createRehearsalStore } from '../../../store/rehearsal/create-rehearsal-store';
import type { ReadProtocol } from '../../protocols/read-protocols';
import { plainWords } from '../../protocols/show/trigger-words';
import { withInstallation, type CommandContext } from '../context';
import { versionText } from './named-protocol';

/**
 * Says what would have been different, over everything recorded, had `next` been in force in the place of `old` all along, for the
 * agencies that work by `old`. It keeps nothing, tells nobody, and names nobody: counts, and opaque ids to look at.
 */
export function rehearse(context: CommandContext, old: ReadProtocol, next: ReadProtocol): Promise<void> {
  return withInstallation(context, async ({ pools, protocols, partnership }) => {
    const { id } = old.protocol;
    const works = partnership.some((agency) => agency.protocols.some((adopted) => adopted.id === id));
    if (!works && id !== DEFAULT_PROTOCOL)
      context.io.err(`no agency of this installation works by ${id}: nothing can differ`);
    const tally = await rehearseProtocols(
      createRehearsalStore(pools.intake),
      {
        before: protocolsWith(protocols, id, old.protocol),
        after: protocolsWith(protocols, id, next.protocol),
      },
      ({ done, ofAll }) => context.io.err(`${done} of ${ofAll} children`),
    );
    for (const line of tallyLines(tally, versionText(old), versionText(next))) context.io.out(line);
  });
}

function tallyLines(tally: RehearsalTally, old: string, next: string): readonly string[] {
  const { children, different, differences } = tally;
  return [
    `${next} in the place of ${old}, over everything recorded: different for ${different} of ${children} children`,
    ...differences.map((difference) => differenceLine(difference, old, next)),
  ];
}

function differenceLine(
  { area, rule, how, count, children, examples }: TalliedDifference,
  old: string,
  next: string,
): string {
  const words = {
    'only-before': `only under ${old}`,
    'only-after': `only under ${next}`,
    otherwise: 'otherwise',
  };
  return `  ${area}: ${plainWords(rule)}\t${count} ${words[how]}\t${children} children, such as ${examples.join(', ')}`;
}
