import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf } from '../../store/connection/code-of';
import { CommandFailure } from '../terminal/command-failure';
import { EXIT } from '../terminal/exit-codes';

export interface ListenOrder {
  readonly host: string;
  readonly port: number;
  /** The setting to name when the port cannot be had. */
  readonly setting: 'PORT' | 'METRICS_PORT';
}

/** Listens, and answers the port, which differs from the one asked for when that was 0. */
export function listenOn(server: Server, { host, port, setting }: ListenOrder): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, { host, port, setting })));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? portOf(address) : port);
    });
  });
}

function portOf({ port }: AddressInfo): number {
  return port;
}

function explained(error: Error, { host, port, setting }: ListenOrder): Error {
  const code = codeOf(error);
  if (code === 'EADDRINUSE')
    return new CommandFailure(
      EXIT.wrongUse,
      `port ${port} is taken by another program`,
      `Set ${setting} to a free one, for instance: ${setting}=${port + 1} npm start`,
    );
  if (code === 'EACCES')
    return new CommandFailure(
      EXIT.wrongUse,
      `port ${port} is not for this user`,
      `Set ${setting} to one above 1023.`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CommandFailure(
      EXIT.wrongUse,
      `${host} is no address of this machine`,
      'Set HOST to one that is.',
    );
  return error;
}
