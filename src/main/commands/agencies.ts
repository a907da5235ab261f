import { readPartnership } from '../partnership/read-partnership';
import { claimDataFolder } from '../composition/claim-data-folder';
import { demonstrationPartnership } from '../demonstration/partnership';
import { SOURCE_NAMES } from '../source-name';
import { examples, type AddCommand } from './context';

export const addAgencies: AddCommand = (program, { io, config }) => {
  program
    .command('agencies')
    .description('the agencies of this installation, and the sources each feeds')
    .addHelpText('after', examples('agencies'))
    .action(async () => {
      const { issuersFile, dataDir } = config();
      if (issuersFile === null) await claimDataFolder(config());
      const partnership =
        issuersFile === null
          ? await demonstrationPartnership(dataDir)
          : await readPartnership(issuersFile, SOURCE_NAMES);
      for (const { id, name, kind, sources: fed } of partnership)
        io.out([id, kind, fed.join(',') || '-', name].join('  '));
    });
};
