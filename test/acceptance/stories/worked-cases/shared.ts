import { startCaseHub, type CaseHub } from './case-hub';

let started: CaseHub | null = null;

/** The one hub in which all worked cases happen, one after the other. */
export function hub(): CaseHub {
  if (started === null) throw new Error('nothing is started yet');
  return started;
}

export function shareCaseHub(start: string): void {
  beforeAll(async () => void (started = await startCaseHub(start)));
  afterAll(() => started?.close());
}
