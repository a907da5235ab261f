import type { Sighting } from '../../hub/ports/access-record-reading';
import { createAccessRecordReading } from '../../store/access-record/create-access-record-reading';
import { examples, withInstallation, type AddCommand } from './context';

const PAGE = 100;

export const addAccessRecord: AddCommand = (program, context) => {
  program
    .command('access-record')
    .description('who was shown what')
    .command('who-saw')
    .description('everybody who saw a child, newest first; asking is itself recorded')
    .argument('<child>', "the child's id, or one it had before")
    .addHelpText('after', examples('access-record who-saw c_…'))
    .action((childId: string) =>
      withInstallation(context, async ({ pools, clock }) => {
        const reading = createAccessRecordReading(pools, clock);
        const viewer = { kind: 'system', name: 'command-line:who-saw' } as const;
        let after: string | null = null;
        let count = 0;
        do {
          const page = await reading.whoSaw({ viewer }, childId, { first: PAGE, after });
          for (const sighting of page.rows) context.io.out(lineOf(sighting));
          count += page.rows.length;
          after = page.hasNextPage ? (page.cursors.at(-1) ?? null) : null;
        } while (after !== null);
        context.io.out(`${count} sightings`);
      }),
    );
};

const KINDS: Readonly<Record<Sighting['kind'], string>> = {
  consulted: 'consulted',
  received: 'received',
  'may-have-received': 'may have received',
};

function lineOf(sighting: Sighting): string {
  const { at, kind, agency, role, person, purpose, basis, shown, withheld } = sighting;
  const kept = withheld.length === 0 ? '' : `  withheld ${withheld.join(', ')}`;
  const who = `${agency} ${role} ${person}`;
  return `${at.toISOString()}  ${KINDS[kind]}  ${who}  ${purpose} on ${basis}  shown ${shown.join(', ')}${kept}`;
}
