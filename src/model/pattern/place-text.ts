/** Words that name no place in particular. */
const NOWHERE: ReadonlySet<string> = new Set([
  'address',
  'as above',
  'at home',
  'care home',
  'childrens home',
  'foster carer',
  'home',
  'home address',
  'n a',
  'nk',
  'none',
  'not known',
  'not stated',
  'placement',
  'placement address',
  'same',
  'school',
  'street',
  'town',
  'town centre',
  'unknown',
]);

/**
 * A place's words in one form, so that two control rooms' spellings of one place are one: letters and digits, in lower case,
 * single spaces between. `null` for words that name no place in particular, which would make strangers of one street.
 */
export function placeText(words: string): string | null {
  const text = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
  return text.length < 3 || NOWHERE.has(text) ? null : text;
}
