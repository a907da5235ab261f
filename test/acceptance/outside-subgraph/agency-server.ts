import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { buildSubgraphSchema } from '@apollo/subgraph';
import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import { parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';

/**
 * An agency's own subgraph, with nothing of the hub in it: a plain Apollo Server in a process of its own. It is told
 * over standard input how to behave next, and keeps every request it was sent.
 */
type Behaviour = 'ok' | 'hang' | 'html' | 'wrong-child' | 'huge' | 'errors' | 'breaking';

const visits = new Map<string, number>();
const requests: unknown[] = [];
const listeners = new Set<(identifier: unknown) => void>();
const hanging: Response[] = [];
let behaviour: Behaviour = 'ok';

const contract = readFileSync(join(__dirname, 'lantern.graphql'), 'utf8');

function visitsOf({ id }: { readonly id: string }): readonly object[] {
  if (behaviour === 'errors') throw new Error('planted words of an outside failure');
  const on = behaviour === 'huge' ? 'z'.repeat(400_000) : '2026-11-';
  const number = visits.get(id) ?? 1;
  return Array.from({ length: number }, (_, index) => ({ on: `${on}${10 + index}`, kind: 'HOME' }));
}

const resolvers = {
  Child: {
    __resolveReference: ({ id }: { readonly id: string }) =>
      behaviour === 'wrong-child' ? { id: 'L-999' } : id.startsWith('L-') ? { id } : null,
    supportVisits: visitsOf,
    sleepNote: ({ id }: { readonly id: string }) => `planted sleep note of ${id}`,
  },
  Subscription: {
    childChanged: { subscribe: changes, resolve: (identifier: unknown) => identifier },
  },
};

async function* changes(): AsyncGenerator<unknown> {
  const waiting: unknown[] = [];
  let wake: () => void = () => undefined;
  const listener = (identifier: unknown): void => {
    waiting.push(identifier);
    wake();
  };
  listeners.add(listener);
  try {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift();
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    listeners.delete(listener);
  }
}

function behave(request: Request, response: Response, next: NextFunction): void {
  requests.push({ headers: request.headers, body: request.body as unknown });
  const { query } = request.body as { readonly query: string };
  if (behaviour === 'hang') return void hanging.push(response);
  if (behaviour === 'html') {
    response.type('html').send('<html><body>planted page of a proxy</body></html>');
    return;
  }
  if (behaviour === 'breaking' && query.includes('_service')) {
    const sdl = contract.replace('supportVisits: [LanternVisit]', 'supportVisits: Int');
    response.json({ data: { _service: { sdl } } });
    return;
  }
  next();
}

async function main(port: number): Promise<void> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(contract), resolvers }]);
  // What it says on standard output is its answers to the test alone.
  const apollo = new ApolloServer({ schema, plugins: [ApolloServerPluginInlineTraceDisabled()] });
  await apollo.start();
  const app = express();
  app.use('/graphql', express.json(), behave, expressMiddleware(apollo));
  const server = createServer(app);
  useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  console.log(typeof address === 'object' && address !== null ? address.port : 0);
}

function told(line: string): void {
  const [word = '', argument = ''] = line.split(' ');
  switch (word) {
    case 'requests':
      console.log(JSON.stringify(requests));
      return;
    case 'listeners':
      console.log(listeners.size);
      return;
    case 'pending':
      console.log(hanging.length);
      return;
    case 'let-go':
      for (const response of hanging.splice(0)) response.destroy();
      break;
    case 'visit':
      visits.set(argument, (visits.get(argument) ?? 1) + 1);
      break;
    case 'wake':
      for (const listener of listeners) listener(argument === '' ? null : argument);
      break;
    default:
      behaviour = word as Behaviour;
  }
  console.log('done');
}

createInterface({ input: process.stdin })
  .on('line', told)
  .once('close', () => process.exit(0));
void main(Number(process.argv[2] ?? 0));
