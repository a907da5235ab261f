import { createLogger } from '../../platform/logger';
import { migrate } from '../../store/migrate';
import { openDatabase } from '../composition/open-database';
import { examples, type AddCommand } from './context';

export const addMigrate: AddCommand = (program, { io, config }) => {
  program
    .command('migrate')
    .description("bring the database to this program's schema; needs an account that may create roles")
    .addHelpText('after', examples('migrate'))
    .action(async () => {
      const settings = config();
      const database = await openDatabase(settings, createLogger({ level: 'error', part: 'command' }));
      try {
        const ran = await migrate(database.url);
        for (const name of ran) io.out(name);
        io.out(ran.length === 0 ? 'nothing to do' : `${ran.length} migrations ran`);
      } finally {
        await database.release();
      }
    });
};
