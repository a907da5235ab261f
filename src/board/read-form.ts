import type { IncomingMessage } from 'node:http';

/** In bytes: a narrative of the greatest length, every letter of it escaped. */
const LONGEST_FORM = 1_000_000;

/** The fields of a posted form; null when it is no form, or longer than any of ours. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const [type] = (request.headers['content-type'] ?? '').split(';');
  if (type?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return null;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > LONGEST_FORM) return null;
    pieces.push(piece);
  }
  return new URLSearchParams(Buffer.concat(pieces).toString('utf8'));
}

/** A field's text without the space around it; empty when the form has no such field. */
export function textOf(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
}

/** One entry per line that says something. */
export function linesOf(form: URLSearchParams, name: string): readonly string[] {
  return textOf(form, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Leaves out what says nothing: it was not asked or not answered. */
export function saidOnly(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** The section of a profile that a form carries as it was when the form was written; null when it is none. */
export function readBase(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const base: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof base === 'object' && base !== null && !Array.isArray(base) ? { ...base } : null;
  } catch {
    return null;
  }
}
