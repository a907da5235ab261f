import fc from 'fast-check';
import { clusterId } from '../../support/kafka/cluster-id';

describe("the id of the tests' Kafka cluster", () => {
  it('is never taken for an option, whatever the bytes', () => {
    expect(clusterId(Uint8Array.from([0xf8, ...Array<number>(15).fill(0xff)]))).toMatch(/^[A-Za-z]/);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(clusterId(bytes)).toMatch(/^[A-Za-z0-9][\w-]{21}$/);
      }),
    );
  });

  it('is another each time', () => {
    expect(clusterId()).not.toBe(clusterId());
  });
});
