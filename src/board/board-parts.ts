import type { FormGuard } from './form-guard';
import type { BoardViewer } from './viewer';
import type { Views } from './views';

/** What every page of the board is made with. */
export interface BoardParts {
  readonly hub: () => string;
  readonly viewers: readonly BoardViewer[];
  readonly tokenFor: (viewer: BoardViewer) => Promise<string>;
  readonly clock: { now(): Date };
  readonly agencies: Readonly<Record<string, string>>;
  readonly referralOf: (interviewId: string) => string | null;
  readonly views: Views;
  readonly guard: FormGuard;
}
