import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import * as library from 'ws';
import { SharedFrame } from '../../../src/gateway/live/frame-bytes';
import { firstTail, nextMessage, tailOf } from '../../../src/gateway/live/next-message';

function written(write: (sink: PassThrough) => void): Buffer {
  const sink = new PassThrough();
  write(sink);
  return (sink.read() as Buffer | null) ?? Buffer.alloc(0);
}

/** Exported, but not in the library's types. */
const { Sender } = library as unknown as {
  readonly Sender: { frame(data: Buffer, options: object): readonly Buffer[] };
};

/** As the library itself would send it. */
function asTheLibrary(text: string): Buffer {
  return Buffer.concat(
    Sender.frame(Buffer.from(text), { fin: true, opcode: 1, mask: false, readOnly: true }),
  );
}

describe('shared frames', () => {
  it.each([0, 1, 60, 125, 126, 4_000, 5_000, 65_535, 65_536, 200_000])(
    'are the bytes the WebSocket library would send, at %i characters',
    (length) => {
      const body = 'é'.repeat(length / 2);
      const frame = new SharedFrame(body);

      expect(written((sink) => frame.writeTo(sink, tailOf('1')))).toEqual(asTheLibrary(body + tailOf('1')));
    },
  );

  it('carry any subscription id so that the client reads it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 64 }), fc.json(), (id, data) => {
        const frame = nextMessage(data, 'cursor');

        const text = written((sink) => frame.writeTo(sink, tailOf(id)));

        expect(text).toEqual(
          asTheLibrary(
            `{"type":"next","payload":{"data":${data},"extensions":{"cursor":"cursor"${tailOf(id)}`,
          ),
        );
        expect(JSON.parse(text.subarray(text.indexOf('{"type')).toString('utf8'))).toMatchObject({
          type: 'next',
          id,
        });
      }),
    );
  });

  it('give one socket its own resume key beside the shared cursor', () => {
    const frame = nextMessage('{"a":1}', null);

    const text = written((sink) => frame.writeTo(sink, firstTail(tailOf('s'), 'key'))).toString('utf8');

    expect(JSON.parse(text.slice(text.indexOf('{"type')))).toEqual({
      type: 'next',
      payload: { data: { a: 1 }, extensions: { cursor: null, resumeKey: 'key' } },
      id: 's',
    });
  });
});
