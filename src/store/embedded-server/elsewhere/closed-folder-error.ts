import { EmbeddedServerError } from '../embedded-server-error';
import type { ServerAccount } from '../server-account';

interface ClosedFolder {
  readonly account: ServerAccount;
  readonly closed: string;
  readonly stateFolder: string;
  /** Why the state folder is no way out. */
  readonly fault: string;
  readonly todo: string;
}

/** What to say when the account can neither reach a folder nor have what is in it elsewhere. */
export function closedFolderError(told: ClosedFolder): EmbeddedServerError {
  const { account, closed, stateFolder, fault, todo } = told;
  return new EmbeddedServerError(
    `PostgreSQL runs as the account "${account.name}" (never as root), which may not enter ${closed}, ` +
      `and ${stateFolder} cannot be used instead (${fault}). ` +
      `${todo}, run as an ordinary user, or set DATABASE_URL.`,
  );
}
