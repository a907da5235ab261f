import { escapeLiteral } from 'pg';
import type { Audience } from '../../access/audience';
import { allowedCategories } from '../../access/decide';
import type { Decisions } from '../../access/decision';
import { scopesOf } from '../../access/scopes-of';

/** What row-level security goes by for one transaction. */
export interface Claims {
  readonly scopes: readonly string[];
  readonly categories: readonly string[];
  readonly clearance: readonly string[];
  /** The instant relations are judged at (UTC). */
  readonly now: Date;
}

export function claimsOf(audience: Audience, decisions: Decisions, now: Date): Claims {
  return {
    scopes: scopesOf(audience),
    categories: allowedCategories(decisions),
    clearance: audience.clearance,
    now,
  };
}

/** One word of a claim. Claims travel as text in a statement that takes no parameters, so nothing else may pass. */
const WORD = /^[A-Za-z0-9][A-Za-z0-9._:@|/+=~-]{0,255}$/;

/** The settings of a transaction as a select list; the database forgets them when the transaction ends. */
export function settingClaims({ scopes, categories, clearance, now }: Claims): string {
  const settings = { scopes: list(scopes), categories: list(categories), clearance: list(clearance) };
  return Object.entries({ ...settings, now: now.toISOString() })
    .map(([name, value]) => `set_config('jp.${name}', ${escapeLiteral(value)}, true)`)
    .join(', ');
}

function list(words: readonly string[]): string {
  for (const word of words)
    if (!WORD.test(word)) throw new Error('a claim holds a character that no claim may');
  return words.join(' ');
}
