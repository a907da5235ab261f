import type { Audience } from '../../access/audience';
import type { PersonViewer } from '../../access/viewer';
import type { ReadSession } from '../../hub/ports/reading';
import type { OperationContext } from '../../subgraphs/kit/operation-context';
import type { AcceptedOperation } from './operation-gate';

/** One admitted operation on its way through the server. */
export interface EdgeOperation {
  readonly requestId: string;
  readonly viewer: PersonViewer;
  readonly audience: Audience;
  readonly session: ReadSession;
  readonly accepted: AcceptedOperation;
  readonly context: OperationContext;
  readonly progress: { executed: boolean; failed: boolean };
}
