/**
 * A name or a place as it is compared for being exactly equal: spelling counts, while case, spaces, hyphens,
 * apostrophes and invisible marks do not, nor which of several encodings of one letter was typed. Empty when nothing
 * is left.
 */
export function exactName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/['`\u00b4\u02b9-\u02bf\u2018-\u201b\u2032]/gu, '')
    .replace(/[\s.,\p{Pd}]+/gu, ' ')
    .trim();
}

/**
 * A name as it is compared for being perhaps the same: accents of the Latin, Greek and Cyrillic scripts, the vowel marks
 * of the Arabic one and its letters' national variants do not count either. Marks of other scripts are letters and stay.
 */
export function looseName(text: string): string {
  return exactName(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670]|\u0640/gu, '')
    .replace(/[\u0649\u06cc\u06d2]/gu, '\u064a')
    .replace(/\u06a9/gu, '\u0643')
    .replace(/[\u06c1\u06be\u0629]/gu, '\u0647')
    .replace(/\s/gu, '')
    .normalize('NFC');
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Han}/u,
] as const;

/** Whether two spellings can be held against each other: a name in one script says nothing about one in another. */
export function areComparable(one: string, other: string): boolean {
  return scriptOf(one) === scriptOf(other);
}

function scriptOf(name: string): number {
  return SCRIPTS.findIndex((script) => script.test(name));
}
