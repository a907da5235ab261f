import { adoptOrStart } from '../../../src/store/embedded-server/adopt-or-start';
import { STATE_FOLDER } from '../../../src/store/embedded-server/elsewhere/state-folder';
import { silentLog } from '../../support/silent-log';

/** Uses the server of the folder named in its arguments; leaves in good order when told to. */
async function main(): Promise<void> {
  const [dataDir = '', stateFolder = STATE_FOLDER] = process.argv.slice(2);
  const server = await adoptOrStart({ dataDir, log: silentLog, stateFolder });
  process.stdout.write(`${JSON.stringify(server.connection)}\n`);
  process.stdin.once('data', () => {
    void server.release().then(() => process.exit(0));
  });
}

void main();
