import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { JSDOM } from 'jsdom';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(document: Document, options: object): Promise<AxeResults>;
}

export function documentOf(markup: string): Document {
  return new JSDOM(markup, { runScripts: 'outside-only' }).window.document;
}

/** What axe objects to in a page. Colours need a browser's layout; they were looked at in one. */
export async function objections(document: Document): Promise<readonly unknown[]> {
  const window = document.defaultView as unknown as { eval(code: string): void; axe: Axe };
  window.eval(AXE);
  const { violations } = await window.axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
