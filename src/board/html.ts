/** A piece of HTML that is already safe to write out. Made only by `html`, so text cannot slip in unescaped. */
export interface Html {
  readonly markup: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Builds HTML from a template: every inserted text is escaped, inserted `Html` is kept, lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: readonly Insertable[]): Html {
  return { markup: strings.reduce((page, text, at) => page + text + inserted(parts[at]), '') };
}

/** For markup made by our own renderer in the shared row view, which escapes for itself. */
export function trusted(markup: string): Html {
  return { markup };
}

type Insertable = string | number | null | undefined | Html | readonly Html[];

function inserted(part: Insertable): string {
  if (part === null || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  if ('markup' in part) return part.markup;
  return part.map((piece) => piece.markup).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
