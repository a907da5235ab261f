import { adoptOrStart } from '../../../src/store/embedded-server/adopt-or-start';
import { silentLog } from '../../support/silent-log';

/** Uses the server of the folder named in its arguments; leaves in good order when told to. */
async function main(): Promise<void> {
  const server = await adoptOrStart({ dataDir: process.argv[2] ?? '', log: silentLog });
  process.stdout.write(`${JSON.stringify(server.connection)}\n`);
  process.stdin.once('data', () => {
    void server.release().then(() => process.exit(0));
  });
}

void main();
