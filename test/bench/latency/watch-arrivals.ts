import { WebSocket } from 'ws';
import { agencyId, type AgencyId } from '../../../src/model/agency/agency-id';
import { signToken } from '../../../src/main/demonstration/sign-token';

/** A social worker's open subscription that tells the number in each arriving child's invented name. */
export interface Arrivals {
  listener: (number: number) => void;
  stop(): void;
}

const SUBSCRIPTION = `subscription {
  missingEpisodes { event id picture { id status child { givenName { shown { value } } } } }
}`;

export async function watchArrivals(
  address: string,
  dataDir: string,
  listener: (number: number) => void,
): Promise<Arrivals> {
  const authorization = `Bearer ${await tokenFor(dataDir)}`;
  const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const arrivals: Arrivals = { listener, stop: () => socket.terminate() };
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
    );
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.includes('"connection_ack"')) {
        const payload = { query: SUBSCRIPTION, extensions: { basis: 'standing' } };
        socket.send(JSON.stringify({ id: 'bench', type: 'subscribe', payload }));
      } else if (text.includes('"ping"')) socket.send('{"type":"pong"}');
      else if (text.includes('"SNAPSHOT"')) resolve();
      else if (text.includes('"error"')) reject(new Error(text.slice(0, 200)));
      else for (const [, number] of text.matchAll(/"Wren (\d+)"/g)) arrivals.listener(Number(number));
    });
  });
  return arrivals;
}

function tokenFor(dataDir: string): Promise<string> {
  return signToken({
    dataDir,
    audience: 'joint-picture',
    agency: agencyId('la:991') as AgencyId,
    role: 'social-worker',
    purpose: 'find-and-protect',
    person: 'bench-worker',
    unit: null,
    clearance: [],
    now: new Date(),
    seconds: 3_600,
  });
}
