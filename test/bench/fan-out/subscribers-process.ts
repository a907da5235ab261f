import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { FromClient, ToClient } from './client';
import type { Subscriber } from './sockets';

/** The subscribers, in a process of their own, told and asked by message. */
export interface SubscribersProcess {
  /** Resolves when the subscribers together have received `total` frames after their first ones. */
  until(total: number): Promise<void>;
  stop(): void;
}

export async function startSubscribers(
  url: string,
  subscribers: readonly Subscriber[],
): Promise<SubscribersProcess> {
  const child = fork(join(__dirname, 'client.js'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await ask(child, { do: 'open', url, subscribers });
  return {
    until: async (total) => void (await ask(child, { do: 'await', total })),
    stop: () => void child.send({ do: 'close' } satisfies ToClient),
  };
}

function ask(child: ChildProcess, order: ToClient): Promise<FromClient> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`subscribers ended with ${code}`));
    const onAnswer = (answer: FromClient) => {
      if (answer.did === 'received' && order.do === 'await' && answer.total !== order.total) return;
      child.off('message', onAnswer);
      child.off('exit', onExit);
      if (answer.did === 'failed') reject(new Error(answer.why));
      else resolve(answer);
    };
    child.on('message', onAnswer);
    child.once('exit', onExit);
    child.send(order);
  });
}
