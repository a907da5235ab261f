import type { PersonViewer } from '../../access/viewer';
import type { LiveSocket } from './member';

/** Open sockets, and how many each person has. */
export class Sockets {
  readonly open = new Set<LiveSocket>();
  private readonly perPerson = new Map<string, number>();

  constructor(private readonly mostPerPerson: number) {}

  /** Names the socket's person; false when they have as many as they may. */
  admit(socket: LiveSocket, viewer: PersonViewer): boolean {
    const key = personKey(viewer);
    const count = this.perPerson.get(key) ?? 0;
    if (count >= this.mostPerPerson) return false;
    this.perPerson.set(key, count + 1);
    socket.viewer = viewer;
    return true;
  }

  remove(socket: LiveSocket): void {
    if (!this.open.delete(socket) || socket.viewer === null) return;
    const key = personKey(socket.viewer);
    const count = (this.perPerson.get(key) ?? 1) - 1;
    if (count > 0) this.perPerson.set(key, count);
    else this.perPerson.delete(key);
  }
}

function personKey({ agency, person }: PersonViewer): string {
  return JSON.stringify([agency, person]);
}
