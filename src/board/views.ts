import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MayAcknowledge } from './acknowledge';
import type { BoardRow, ChildPicture, InterviewRow, ReviewRow } from './hub-shapes';
import type { Together } from './together';

/** Markup made by the modules that a page's script uses too, so that a thing looks the same however it came. */
export interface Views {
  readonly mostUrgentFirst: (a: BoardRow, b: BoardRow) => number;
  readonly rowMarkup: (row: BoardRow, now: Date, as?: string) => string;
  readonly pictureMarkup: (
    child: ChildPicture,
    now: Date,
    names: {
      readonly agencies: Readonly<Record<string, string>>;
      readonly may?: MayAcknowledge | null;
    },
  ) => string;
  readonly togetherMarkup: (childId: string, together: Together, as: string) => string;
  readonly interviewRowMarkup: (interview: InterviewRow, now: Date, as: string) => string;
  readonly reviewsMarkup: (reviews: readonly ReviewRow[], called: (agency: string) => string) => string;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** The files a browser is given, by the name it asks for: the board serves these and nothing else. */
export const ASSETS = {
  'board.css': STYLE,
  'child.css': STYLE,
  'picture.css': STYLE,
  'acknowledge-form.mjs': SCRIPT,
  'around.mjs': SCRIPT,
  'board.mjs': SCRIPT,
  'care-view.mjs': SCRIPT,
  'changes-view.mjs': SCRIPT,
  'child-view.mjs': SCRIPT,
  'child.mjs': SCRIPT,
  'chronology-view.mjs': SCRIPT,
  'clocks-view.mjs': SCRIPT,
  'codes.mjs': SCRIPT,
  'decisions-view.mjs': SCRIPT,
  'episode-view.mjs': SCRIPT,
  'glance-view.mjs': SCRIPT,
  'handling-view.mjs': SCRIPT,
  'interview-row.mjs': SCRIPT,
  'interview-view.mjs': SCRIPT,
  'level-words.mjs': SCRIPT,
  'live.mjs': SCRIPT,
  'meeting-view.mjs': SCRIPT,
  'on-return-view.mjs': SCRIPT,
  'outstanding-view.mjs': SCRIPT,
  'parts.mjs': SCRIPT,
  'people-view.mjs': SCRIPT,
  'photographs-view.mjs': SCRIPT,
  'plans-view.mjs': SCRIPT,
  'profile-view.mjs': SCRIPT,
  'redraw.mjs': SCRIPT,
  'response-view.mjs': SCRIPT,
  'row-view.mjs': SCRIPT,
  'rule-words.mjs': SCRIPT,
  'standing-view.mjs': SCRIPT,
  'telling-view.mjs': SCRIPT,
  'together-view.mjs': SCRIPT,
  'triage-view.mjs': SCRIPT,
  'urgency.mjs': SCRIPT,
  'words.mjs': SCRIPT,
} as const;

export type AssetName = keyof typeof ASSETS;

export function isAssetName(name: string): name is AssetName {
  return Object.hasOwn(ASSETS, name);
}

export function readAsset(folder: string, name: AssetName): Buffer {
  return readFileSync(join(folder, name));
}

export async function loadViews(folder: string): Promise<Views> {
  const load = (file: AssetName): Promise<unknown> => import(pathToFileURL(join(folder, file)).href);
  const order = (await load('urgency.mjs')) as Pick<Views, 'mostUrgentFirst'>;
  const row = (await load('row-view.mjs')) as Pick<Views, 'rowMarkup'>;
  const child = (await load('child-view.mjs')) as Pick<Views, 'pictureMarkup' | 'reviewsMarkup'>;
  const interview = (await load('interview-row.mjs')) as Pick<Views, 'interviewRowMarkup'>;
  const together = (await load('together-view.mjs')) as Pick<Views, 'togetherMarkup'>;
  return { ...order, ...row, ...child, ...interview, ...together };
}
