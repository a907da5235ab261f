import { Agent, request } from 'node:http';
import { quantile } from '../report/statistics';
import type { Answering } from './peer-process';

/** What one round of load came to. */
export interface Load {
  readonly perSecond: number;
  /** Milliseconds from asking to the last byte. */
  readonly p50: number;
  readonly p99: number;
}

export interface LoadPlan {
  readonly connections: number;
  readonly milliseconds: number;
}

/** Asks over so many kept-alive connections, each again as soon as it has been answered. */
export async function loadOn(server: Answering, { connections, milliseconds }: LoadPlan): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const started = performance.now();
  const asking = async (): Promise<void> => {
    while (performance.now() - started < milliseconds) {
      const asked = performance.now();
      await ask(server, agent);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, asking));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** Asks once. Anything but an answer without errors ends the benchmark: a refusal is quick to give. */
export function ask(server: Answering, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(server.body),
      ...server.headers,
    };
    const asked = request(server.url, { method: 'POST', headers, ...(agent && { agent }) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200 && !text.includes('"errors"')) resolve(text);
        else reject(new Error(`answered ${response.statusCode}: ${text.slice(0, 2000)}`));
      });
    });
    asked.on('error', reject);
    asked.end(server.body);
  });
}
