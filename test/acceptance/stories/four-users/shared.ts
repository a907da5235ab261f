import { startFourUsers, type FourUsers } from './installation';

let started: FourUsers | null = null;

/** The one installation that all the stories of a run share. */
export function users(): FourUsers {
  if (started === null) throw new Error('nothing is started yet');
  return started;
}

export function shareFourUsers(): void {
  beforeAll(async () => void (started = await startFourUsers()));
  afterEach(() => started?.leave());
  afterAll(() => started?.close());
}
