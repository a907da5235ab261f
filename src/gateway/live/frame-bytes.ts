import type { Writable } from 'node:stream';

const FINAL_TEXT = 0x81;
/** Above this one copy costs more than two writes. */
const COPY_LIMIT = 4096;

type Sink = Pick<Writable, 'write' | 'cork' | 'uncork'>;

/** The header of one whole, unmasked text frame, as a server sends it. */
export function textFrameHeader(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_TEXT, length]);
  if (length < 65_536) {
    const header = Buffer.allocUnsafe(4);
    header[0] = FINAL_TEXT;
    header[1] = 126;
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header[0] = FINAL_TEXT;
  header[1] = 127;
  header.writeUIntBE(length, 4, 6);
  return header;
}

/**
 * A message whose first part every socket shares. Only the tail, with the client's own subscription id, differs;
 * the header depends on the total length alone, so one buffer serves every tail of one length.
 */
export class SharedFrame {
  private readonly body: Buffer;
  private readonly byTailLength = new Map<number, Buffer>();

  constructor(body: string) {
    this.body = Buffer.from(body, 'utf8');
  }

  get bytes(): number {
    return this.body.length;
  }

  /** Writes the whole message in one go, so that no control frame can fall inside it. The tail is ASCII. */
  writeTo(sink: Sink, tail: string): void {
    const start = this.startFor(tail.length);
    if (start.length > COPY_LIMIT) {
      sink.cork();
      sink.write(start);
      sink.write(tail, 'latin1');
      sink.uncork();
      return;
    }
    const whole = Buffer.allocUnsafe(start.length + tail.length);
    whole.set(start, 0);
    whole.write(tail, start.length, 'latin1');
    sink.write(whole);
  }

  private startFor(tailLength: number): Buffer {
    const known = this.byTailLength.get(tailLength);
    if (known !== undefined) return known;
    const start = Buffer.concat([textFrameHeader(this.body.length + tailLength), this.body]);
    this.byTailLength.set(tailLength, start);
    return start;
  }
}
