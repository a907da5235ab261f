import { GraphQLError } from 'graphql';
import { isInstant } from '../../model/time/instant';
import type { Instant } from '../../model/time/occurred';

/** In characters (UTF-16 units, as JavaScript counts). */
export const LONGEST_TEXT = 2_000;
export const LONGEST_NARRATIVE = 100_000;

const MOST_TEXTS = 50;

const KEY = /^[A-Za-z0-9][A-Za-z0-9._:/-]{7,127}$/;

/** Read by whole characters, half of a pair is all that is left in this category. */
const LONE_SURROGATE = /\p{Surrogate}/u;

export const KEY_SAYS =
  'Made up by the caller, 8 to 128 letters, digits and . _ : / -, and new for each thing done. ' +
  'Sent again with the same content it is done once, and the answer shows what is so by then.';

/** The key an act came under, if it is one. */
export function keyOf(key: string): string {
  if (!KEY.test(key)) throw badInput('key', 'is 8 to 128 letters, digits and . _ : / -');
  return key;
}

/** A text somebody wrote, of a bounded length and with nothing in it that no database or reader can hold. */
export function textOf(name: string, text: string, longest = LONGEST_TEXT): string {
  if (text.trim() === '') throw badInput(name, 'is empty');
  return heldText(name, text, longest);
}

/** As `textOf`; `null` for one left out. */
export function optionalText(
  name: string,
  text: string | null | undefined,
  longest = LONGEST_TEXT,
): string | null {
  return text === null || text === undefined ? null : textOf(name, text, longest);
}

function heldText(name: string, text: string, longest: number): string {
  if (text.length > longest) throw badInput(name, `is longer than ${longest} characters`);
  if (text.includes('\0') || LONE_SURROGATE.test(text))
    throw badInput(name, 'holds a character that is none');
  return text;
}

/** A list of texts, each as `textOf`; `null` for one left out. */
export function optionalTexts(
  name: string,
  texts: readonly string[] | null | undefined,
): readonly string[] | null {
  if (texts === null || texts === undefined) return null;
  if (texts.length > MOST_TEXTS) throw badInput(name, `has more than ${MOST_TEXTS} entries`);
  return texts.map((text) => textOf(name, text));
}

/** An instant a client gave. The scalar has read its offset. */
export function instantOf(name: string, text: string): Instant {
  if (!isInstant(text)) throw badInput(name, 'is no instant');
  return text;
}

/** As `instantOf`; `null` for one left out. */
export function optionalInstant(name: string, text: string | null | undefined): Instant | null {
  return text === null || text === undefined ? null : instantOf(name, text);
}

/** Names what is wrong and never what was in it. */
export function badInput(name: string, wrong: string): GraphQLError {
  return new GraphQLError(`${name} ${wrong}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}
