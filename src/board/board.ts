import type { IncomingMessage, ServerResponse } from 'node:http';
import { ACKNOWLEDGE } from './acknowledge';
import type { BoardParts } from './board-parts';
import { isFormName } from './child-forms';
import { createFormGuard } from './form-guard';
import { sendChildForm } from './send-child-form';
import { showChild } from './show-child';
import { showInterviews } from './show-interviews';
import { showList } from './show-list';
import { showMeeting } from './show-meeting';
import type { Shown } from './shown';
import { homeOf, type BoardViewer } from './viewer';
import { ASSETS, isAssetName, loadViews, readAsset } from './views';

export interface BoardOptions {
  /** Where the hub's GraphQL endpoint is, without the path: the board is a client like any other. */
  readonly hub: () => string;
  readonly viewers: readonly BoardViewer[];
  /** A token for a viewer of the demonstration. */
  readonly tokenFor: (viewer: BoardViewer) => Promise<string>;
  readonly clock: { now(): Date };
  /** The folder the browser's files are in. */
  readonly assets: string;
  /** Names of agencies by their ids, as any agency's system has them of its partners. */
  readonly agencies?: Readonly<Record<string, string>>;
  /** What a provider's own system calls an interview's referral; the hub tells it to nobody. */
  readonly referralOf?: (interviewId: string) => string | null;
}

/** Answers the board's pages and `/board/*`; says false for any other address. */
export type Board = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const SECURITY = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

const CHILD = /^\/child\/([A-Za-z0-9_]{1,80})(?:\/([a-z]+))?$/;

export async function createBoard(options: BoardOptions): Promise<Board> {
  const views = await loadViews(options.assets);
  const parts: BoardParts = {
    agencies: {},
    referralOf: () => null,
    ...options,
    views,
    guard: createFormGuard(),
  };
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://board.invalid');
    if (url.pathname.startsWith('/board/')) return asset(options.assets, url.pathname, request, response);
    const shown = await route(parts, request, url);
    if (shown === null) return false;
    if ('location' in shown) response.writeHead(303, { ...SECURITY, location: shown.location }).end();
    else
      response
        .writeHead(shown.status, { ...SECURITY, 'content-type': 'text/html; charset=utf-8' })
        .end(shown.page);
    return true;
  };
}

async function route(parts: BoardParts, request: IncomingMessage, url: URL): Promise<Shown | null> {
  const { viewers } = parts;
  const viewer = viewers.find(({ key }) => key === url.searchParams.get('as')) ?? viewers[0] ?? null;
  const [, childId, part] = CHILD.exec(url.pathname) ?? [];
  if (request.method === 'POST') {
    if (viewer === null || childId === undefined || part === undefined) return null;
    if (part !== ACKNOWLEDGE && !isFormName(part)) return null;
    return sendChildForm(parts, request, { viewer, childId, name: part });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return null;
  if (url.pathname === '/') return showList(parts, viewer);
  if (viewer === null) return null;
  if (childId !== undefined && part === undefined) return showChild(parts, viewer, childId);
  if (url.pathname === '/interviews') return showInterviews(parts, viewer);
  if (url.pathname === '/meeting') return showMeeting(parts, viewer);
  return url.pathname === '/home' ? { status: 303, location: homeOf(viewer) } : null;
}

function asset(folder: string, path: string, request: IncomingMessage, response: ServerResponse): boolean {
  const name = path.slice('/board/'.length);
  if (!isAssetName(name) || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  response.writeHead(200, { ...SECURITY, 'content-type': ASSETS[name] }).end(readAsset(folder, name));
  return true;
}
