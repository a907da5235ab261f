import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BoardRow } from './ask-hub';

type RowMarkup = (row: BoardRow, now: Date) => string;

/** The files a browser is given, by the name it asks for. Read once: the board serves these and nothing else. */
export const ASSETS = {
  'board.css': { type: 'text/css; charset=utf-8', file: 'board.css' },
  'board.mjs': { type: 'text/javascript; charset=utf-8', file: 'board.mjs' },
  'row-view.mjs': { type: 'text/javascript; charset=utf-8', file: 'row-view.mjs' },
} as const;

export type AssetName = keyof typeof ASSETS;

export function isAssetName(name: string): name is AssetName {
  return Object.hasOwn(ASSETS, name);
}

export function readAsset(folder: string, name: AssetName): Buffer {
  return readFileSync(join(folder, ASSETS[name].file));
}

/** The renderer that the page's script uses too, so that a row looks the same however it came. */
export async function loadRowMarkup(folder: string): Promise<RowMarkup> {
  const view = (await import(pathToFileURL(join(folder, 'row-view.mjs')).href)) as { rowMarkup: RowMarkup };
  return view.rowMarkup;
}
