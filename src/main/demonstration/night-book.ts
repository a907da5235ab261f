import { readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How much of the demonstration night this data folder has been told. */
export interface NightBook {
  /** When its evening began. */
  readonly anchor: Date;
  told(): number;
  tellOneMore(): Promise<void>;
}

interface Page {
  readonly anchor: string;
  readonly told: number;
}

export async function openNightBook(
  dataDir: string,
  { again, anchor }: { readonly again: boolean; readonly anchor: Date },
): Promise<NightBook> {
  const path = pathIn(dataDir);
  let page: Page = (again ? null : await readPage(path)) ?? { anchor: anchor.toISOString(), told: 0 };
  await writePage(path, page);
  return {
    anchor: new Date(page.anchor),
    told: () => page.told,
    tellOneMore: async () => {
      page = { ...page, told: page.told + 1 };
      await writePage(path, page);
    },
  };
}

/** When the evening began of the night this data folder was told; null when it was told none. */
export function readNightAnchor(dataDir: string): Date | null {
  try {
    const page = pageOf(readFileSync(pathIn(dataDir), 'utf8'));
    return page && new Date(page.anchor);
  } catch {
    return null;
  }
}

async function readPage(path: string): Promise<Page | null> {
  try {
    return pageOf(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

function pageOf(text: string): Page | null {
  const { anchor, told }: Partial<Page> = JSON.parse(text);
  return typeof anchor === 'string' && !Number.isNaN(Date.parse(anchor)) && typeof told === 'number'
    ? { anchor, told }
    : null;
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'demonstration-night.json');
}

/** Replaced whole: a kill in between leaves the page as it was, and one record is told again. */
async function writePage(path: string, page: Page): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, JSON.stringify(page));
  await rename(draft, path);
}
