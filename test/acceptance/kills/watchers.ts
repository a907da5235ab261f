import type { KillableInstallation, Person } from './installation';
import { followPicture, type LivePicture } from './live-picture';

/** Somebody who watches through it all. */
export interface Watcher {
  readonly person: Person;
  readonly token: string;
  readonly picture: LivePicture;
}

/** Two of one audience, one of another authority, one of the force, and one who is told of nobody. */
const WATCHERS: readonly Person[] = [
  { agency: 'pf:99', role: 'duty-inspector', purpose: 'find-and-protect', person: 'inspector-testcase' },
  { agency: 'la:991', role: 'social-worker', purpose: 'find-and-protect', person: 'amara-testcase' },
  { agency: 'la:991', role: 'social-worker', purpose: 'find-and-protect', person: 'bola-testcase' },
  { agency: 'la:992', role: 'social-worker', purpose: 'find-and-protect', person: 'cory-testcase' },
  {
    agency: 'provider:lantern',
    role: 'return-interviewer',
    purpose: 'return-interview',
    person: 'dana-testcase',
  },
];

export function startWatching({ hub, token }: KillableInstallation): Promise<readonly Watcher[]> {
  return Promise.all(
    WATCHERS.map(async (person) => {
      const own = await token(person);
      return { person, token: own, picture: followPicture({ hub, token: own }) };
    }),
  );
}
