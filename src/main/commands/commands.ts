/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports --
   whoever asks for a token waits for no gateway to load */
import type { AddCommand } from './context';

/** Commands of one module, by the words they are called by. It is loaded once it is wanted. */
interface CommandModule {
  readonly words: readonly string[];
  readonly load: () => AddCommand;
}

/** In the order of the help. */
const MODULES: readonly CommandModule[] = [
  {
    words: ['start', 'hub', 'worker'],
    load: () => (require('./start') as typeof import('./start')).addStart,
  },
  { words: ['state-hash', 'replay'], load: () => (require('./state') as typeof import('./state')).addState },
  { words: ['migrate'], load: () => (require('./migrate') as typeof import('./migrate')).addMigrate },
  { words: ['token'], load: () => (require('./token') as typeof import('./token')).addToken },
  { words: ['send'], load: () => (require('./send') as typeof import('./send')).addSend },
  { words: ['watch'], load: () => (require('./watch') as typeof import('./watch')).addWatch },
  {
    words: ['quarantine'],
    load: () => (require('./quarantine') as typeof import('./quarantine')).addQuarantine,
  },
  { words: ['caseload'], load: () => (require('./caseload') as typeof import('./caseload')).addCaseload },
  { words: ['review'], load: () => (require('./review') as typeof import('./review')).addReview },
  {
    words: ['notifications'],
    load: () => (require('./notifications') as typeof import('./notifications')).addNotifications,
  },
  {
    words: ['access-record'],
    load: () => (require('./access-record') as typeof import('./access-record')).addAccessRecord,
  },
  { words: ['revoke'], load: () => (require('./revoke') as typeof import('./revoke')).addRevoke },
  { words: ['clock'], load: () => (require('./clock') as typeof import('./clock')).addClock },
  { words: ['agencies'], load: () => (require('./agencies') as typeof import('./agencies')).addAgencies },
  { words: ['outside'], load: () => (require('./outside') as typeof import('./outside')).addOutside },
  { words: ['protocol'], load: () => (require('./protocol') as typeof import('./protocol')).addProtocol },
  { words: ['doctor'], load: () => (require('./doctor') as typeof import('./doctor')).addDoctor },
];

/** The command that a word calls, or every command where it calls none: then help is asked for, or needed. */
export function commandsFor(word: string | undefined): readonly AddCommand[] {
  const called = MODULES.filter(({ words }) => words.some((each) => each === word));
  return (called.length > 0 ? called : MODULES).map(({ load }) => load());
}
