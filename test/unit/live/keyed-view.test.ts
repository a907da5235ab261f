import fc from 'fast-check';
import type { Member } from '../../../src/gateway/live/member';
import { FollowingClient } from '../../support/live/following-client';
import { SmallTruth, smallHub } from '../../support/live/small-hub';
import type { SmallHub } from '../../support/live/small-hub';

const IDS = ['a', 'b'];

type Step =
  | { readonly do: 'change'; readonly id: string; readonly value: number; readonly inView: boolean }
  | { readonly do: 'touch'; readonly id: string }
  | { readonly do: 'hand-out'; readonly count: number }
  | { readonly do: 'join' | 'leave' | 'come-back' | 'lag' | 'drain'; readonly who: number }
  | { readonly do: 'overtake' }
  | { readonly do: 'breathe'; readonly times: number };

const who = fc.nat(2);
const id = fc.constantFrom(...IDS);
const weighted = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });
const step: fc.Arbitrary<Step> = fc.oneof(
  weighted(12, fc.record({ do: fc.constant('change'), id, value: fc.nat(1), inView: fc.boolean() })),
  weighted(2, fc.record({ do: fc.constant('touch'), id })),
  weighted(6, fc.record({ do: fc.constant('hand-out'), count: fc.integer({ min: 1, max: 3 }) })),
  weighted(6, fc.record({ do: fc.constantFrom('join', 'leave', 'come-back'), who })),
  // Rare, for whoever drains starts anew, and that would mend what another fault had broken.
  weighted(1, fc.record({ do: fc.constantFrom('lag', 'drain'), who })),
  weighted(1, fc.record({ do: fc.constant('overtake') })),
  weighted(10, fc.record({ do: fc.constant('breathe'), times: fc.integer({ min: 1, max: 4 }) })),
);

interface Seat {
  client: FollowingClient;
  member: Member | null;
}

class Play {
  readonly truth = new SmallTruth();
  readonly hub: SmallHub;
  readonly seats: Seat[] = [0, 1, 2].map(() => ({ client: new FollowingClient(), member: null }));

  constructor(withVersion: boolean) {
    this.hub = smallHub(this.truth, { withVersion, lagBytes: 10 });
  }

  async take(next: Step): Promise<void> {
    if (next.do === 'change') this.truth.set(next.id, { value: next.value, inView: next.inView });
    else if (next.do === 'touch') this.truth.set(next.id, {});
    else if (next.do === 'hand-out') this.hub.handOut(next.count);
    else if (next.do === 'overtake') this.hub.overtake(1);
    else if (next.do === 'breathe') await breathe(next.times);
    else this.move(next.do, this.seats[next.who]!);
  }

  private move(what: 'join' | 'leave' | 'come-back' | 'lag' | 'drain', seat: Seat): void {
    const sits = seat.member !== null;
    if (what === 'leave') {
      seat.member?.finish();
      seat.member = null;
    } else if (what === 'lag') seat.client.wire.writableLength = 100;
    else if (what === 'drain') this.drain(seat);
    else if (!sits && what === 'join') {
      seat.client = new FollowingClient();
      seat.member = this.hub.join(seat.client, null);
    } else if (!sits && seat.client.position !== null) {
      this.drain(seat);
      seat.member = this.hub.join(seat.client, seat.client.position);
    }
  }

  private drain({ client }: Seat): void {
    client.wire.writableLength = 0;
    client.wire.emit('drain');
  }

  async end(): Promise<void> {
    this.hub.handOut(1_000);
    for (let round = 0; round < 200 && (round < 3 || !this.hub.idle()); round += 1) {
      this.seats.forEach((seat) => this.drain(seat));
      await breathe(1);
    }
  }
}

const breathe = async (times: number): Promise<void> => {
  for (let turn = 0; turn < times; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('a keyed view', () => {
  it('ends equal to what the database shows, whatever changed, joined, lagged or came back meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(step, { maxLength: 60, size: 'max' }),
        async (withVersion, steps) => {
          const play = new Play(withVersion);
          for (const next of steps) await play.take(next);

          await play.end();

          for (const { client, member } of play.seats) {
            expect(client.broken).toEqual([]);
            if (member !== null) expect(client.view()).toEqual(play.truth.view());
          }
        },
      ),
      { numRuns: 1_000 },
    );
  }, 60_000);
});

describe('a group', () => {
  const settled = async (hub: SmallHub): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) await breathe(1);
    expect(hub.idle()).toBe(true);
  };

  it('makes no frame and no disclosure of a change that its members cannot see', async () => {
    const truth = new SmallTruth();
    truth.set('a', { inView: true });
    const hub = smallHub(truth, { withVersion: false });
    const client = new FollowingClient();
    hub.handOut(1);
    hub.join(client, null);
    await settled(hub);
    const before = [...hub.records];

    truth.set('a', {});
    truth.set('b', { inView: false, value: 9 });
    hub.handOut(2);
    await settled(hub);

    expect(client.events).toEqual(['SNAPSHOT']);
    expect(hub.records).toEqual(before);
  });

  it('reads once for all who join together, and writes their presence before the frame', async () => {
    const truth = new SmallTruth();
    truth.set('a', { inView: true });
    const hub = smallHub(truth, { withVersion: false });
    const clients = [1, 2, 3].map(() => new FollowingClient());
    clients.forEach((client) => hub.join(client, null));
    await settled(hub);

    expect(clients.map(({ events }) => events)).toEqual([['SNAPSHOT'], ['SNAPSHOT'], ['SNAPSHOT']]);
    expect(hub.records.filter((line) => line.startsWith('disclosed'))).toHaveLength(1);
    expect(hub.records.slice(0, 3)).toEqual(['joined', 'joined', 'joined']);
  });

  it('throws away a result that access overtook, and sends the next one', async () => {
    const truth = new SmallTruth();
    truth.set('a', { inView: true });
    const hub = smallHub(truth, { withVersion: false });
    const client = new FollowingClient();
    hub.join(client, null);
    await settled(hub);

    hub.overtake(1);
    truth.set('a', { inView: true, value: 5 });
    hub.handOut(5);
    await settled(hub);

    expect(client.view()).toEqual({ a: 5 });
    expect(client.events).toEqual(['SNAPSHOT', 'UPSERTa']);
  });

  it('names in the record only the children whose rows are sent', async () => {
    const truth = new SmallTruth();
    ['a', 'b', 'c', 'd'].forEach((each) => truth.set(each, { inView: true }));
    const hub = smallHub(truth, { withVersion: false });
    hub.handOut(10);
    hub.join(new FollowingClient(), null);
    await settled(hub);

    truth.set('a', { value: 5 });
    truth.set('b', {});
    truth.set('c', { inView: false });
    hub.handOut(10);
    await settled(hub);

    expect(hub.records.at(-1)).toBe('disclosed c_a');
  });
});
