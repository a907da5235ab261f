import { SharedFrame } from './frame-bytes';

/** A JSON string in ASCII, so that its length in characters is its length in bytes. */
export function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The shared start of a `next` message: `data` is JSON text, the cursor needs no escaping. A `null` cursor tells the
 * client to forget the one it has: after a reset there is nothing to resume from until the snapshot is there.
 */
export function nextMessage(data: string, cursor: string | null): SharedFrame {
  const quoted = cursor === null ? 'null' : `"${cursor}"`;
  return new SharedFrame(`{"type":"next","payload":{"data":${data},"extensions":{"cursor":${quoted}`);
}

/** What ends every message of one subscription. */
export function tailOf(subscriptionId: string): string {
  return `}},"id":${asciiJson(subscriptionId)}}`;
}

/** Says that a subscription is over. */
export function completeMessage(tail: string): string {
  return `{"type":"complete"${tail.slice(2)}`;
}

/** The end of a socket's first message: the resume key is this socket's own. */
export function firstTail(tail: string, resumeKey: string): string {
  return `,"resumeKey":"${resumeKey}"${tail}`;
}
