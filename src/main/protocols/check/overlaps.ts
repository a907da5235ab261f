import { UnusableDataFile } from '../../../platform/yaml-folder';
import type { ReadProtocol } from '../read-protocols';

/** On no day may two versions of one protocol hold, nor may two versions bear one number. */
export function refuseOverlaps(protocols: readonly ReadProtocol[]): void {
  const found = protocols.flatMap((one, index) =>
    protocols
      .slice(0, index)
      .filter(({ protocol }) => protocol.id === one.protocol.id)
      .flatMap((other) => clashes(one, other)),
  );
  if (found.length > 0) throw new UnusableDataFile(found.join('\n'));
}

function clashes(one: ReadProtocol, other: ReadProtocol): readonly string[] {
  const { document, protocol } = one;
  if (overlap(one, other))
    return [`${document.at(['validFrom'])}: another version of ${protocol.id} holds on some of these days`];
  if (protocol.version === other.protocol.version)
    return [
      `${document.at(['version'])}: another version of ${protocol.id} is called ${protocol.version} too`,
    ];
  return [];
}

function overlap(a: ReadProtocol, b: ReadProtocol): boolean {
  return (
    (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to)
  );
}
