import type { GraphQLError } from 'graphql';
import type { Ledger, ReadSession, Reading } from '../../hub/ports/reading';
import { createLiveRequest, createOperationContext } from '../../subgraphs/kit/operation-context';
import type { LiveRequest } from '../../subgraphs/kit/operation-context';
import type { GatewayExecutor } from '../compose/executor-port';
import type { GroupIdentity } from './group';
import type { Element } from './picture';

/** Ids asked for in one execution. */
const MOST_IDS = 500;

/** Everything in view: the frame's data as text, and each row's child. */
export interface Snapshot {
  readonly json: string;
  readonly rows: ReadonlyMap<string, string>;
}

/** One group's look at one moment: snapshot and rows are read in the same state of the database. */
export interface TwinReading {
  readonly ledger: Ledger;
  position(): Promise<bigint>;
  snapshot(): Promise<Snapshot>;
  elements(ids: readonly string[]): Promise<readonly Element[]>;
  edgeAt(): Promise<number | null>;
  close(): Promise<void>;
}

export class TwinFailed extends Error {
  override readonly name = 'TwinFailed';
  readonly code: string;

  constructor(errors: readonly GraphQLError[]) {
    super('a live view could not be read');
    this.code = String(errors[0]?.extensions['code'] ?? 'UNKNOWN');
  }
}

export function openTwinReading(
  reading: Reading,
  executor: Pick<GatewayExecutor, 'execute'>,
  group: GroupIdentity,
): TwinReading {
  const session = reading.open(group.audience, group.decisions, 'live');
  const run = (ids: readonly string[] | null) => runTwin(executor, session, group, ids);
  const key = group.operation.responseKey;
  return {
    get ledger() {
      return session.ledger;
    },
    position: () => session.position(),
    async snapshot() {
      const { frames, live } = await run(null);
      const rows = new Map([...live.inView].map(([id, row]) => [id, row.childId]));
      return { json: JSON.stringify({ [key]: frames[0] }), rows };
    },
    async elements(ids) {
      const elements: Element[] = [];
      for (let start = 0; start < ids.length; start += MOST_IDS) {
        const some = ids.slice(start, start + MOST_IDS);
        const { frames, live } = await run(some);
        some.forEach((id, index) => {
          const childId = live.inView.get(id)?.childId ?? null;
          elements.push({ id, childId, json: JSON.stringify({ [key]: frames[index] }) });
        });
      }
      return elements;
    },
    async edgeAt() {
      const edge = await session.nextRelationEdge(null);
      return edge === null ? null : Date.parse(edge);
    },
    close: () => session.close(),
  };
}

interface TwinAnswer {
  readonly frames: readonly unknown[];
  readonly live: LiveRequest;
}

/** The context is made afresh each time: loaders remember, and must not remember across moments. */
async function runTwin(
  executor: Pick<GatewayExecutor, 'execute'>,
  session: ReadSession,
  { operation, variables }: GroupIdentity,
  ids: readonly string[] | null,
): Promise<TwinAnswer> {
  const live = createLiveRequest();
  const result = await executor.execute({
    document: operation.twin,
    operationName: operation.name ?? null,
    variables: { ...variables, [operation.idsVariable]: ids },
    context: createOperationContext({ viewer: null, session, live }),
  });
  const frames = result.data?.[operation.responseKey];
  if (!Array.isArray(frames) || frames.length !== (ids?.length ?? 1))
    throw new TwinFailed(result.errors ?? []);
  return { frames, live };
}
