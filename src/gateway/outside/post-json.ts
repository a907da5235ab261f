import { OutsideUnavailable } from './unavailable';

export interface PostOrder {
  readonly url: string;
  readonly authorization: string | null;
  readonly body: unknown;
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

const JSON_TYPES: ReadonlySet<string> = new Set(['application/json', 'application/graphql-response+json']);

/** Asks by POST and answers the JSON that came back; rejects with `OutsideUnavailable` for everything else. */
export async function postJson({
  url,
  authorization,
  body,
  timeoutMs,
  mostBytes,
}: PostOrder): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(authorization === null ? {} : { authorization }),
      },
      body: JSON.stringify(body),
    });
    return await jsonOf(response, mostBytes);
  } catch (error) {
    if (error instanceof OutsideUnavailable) throw error;
    throw new OutsideUnavailable(signal.aborted ? 'timeout' : 'unreachable');
  }
}

async function jsonOf(response: Response, mostBytes: number): Promise<unknown> {
  const type = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (response.status !== 200 || !JSON_TYPES.has(type)) {
    await response.body?.cancel();
    throw new OutsideUnavailable(response.status === 200 ? 'not-json' : 'refused-status');
  }
  const text = await boundedText(response, mostBytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new OutsideUnavailable('not-json');
  }
}

/** Counts as it reads: what an answer says of its own length is not believed. */
async function boundedText({ body }: Response, mostBytes: number): Promise<string> {
  if (body === null) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > mostBytes) throw new OutsideUnavailable('too-large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
