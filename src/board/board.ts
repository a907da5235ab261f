import type { IncomingMessage, ServerResponse } from 'node:http';
import { askHub, type HubAnswer } from './ask-hub';
import { BOARD_QUERY, BOARD_SUBSCRIPTION } from './operations';
import { boardPage, NOBODY, type BoardViewer } from './page';
import { ASSETS, isAssetName, loadRowMarkup, readAsset } from './row-view';

export interface BoardOptions {
  /** Where the hub's GraphQL endpoint is, without the path: the board is a client like any other. */
  readonly hub: () => string;
  readonly viewers: readonly BoardViewer[];
  /** A token for a viewer of the demonstration. */
  readonly tokenFor: (viewer: BoardViewer) => Promise<string>;
  readonly clock: { now(): Date };
  /** The folder the browser's files are in. */
  readonly assets: string;
}

/** Answers `/` and `/board/*`; says false for any other address. */
export type Board = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const SECURITY = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

export async function createBoard(options: BoardOptions): Promise<Board> {
  const rowMarkup = await loadRowMarkup(options.assets);
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://board.invalid');
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (url.pathname.startsWith('/board/'))
      return asset(options.assets, url.pathname.slice('/board/'.length), response);
    if (url.pathname !== '/') return false;
    const page = await show(options, url.searchParams.get('as'), rowMarkup);
    response.writeHead(200, { ...SECURITY, 'content-type': 'text/html; charset=utf-8' }).end(page);
    return true;
  };
}

function asset(folder: string, name: string, response: ServerResponse): boolean {
  if (!isAssetName(name)) return false;
  response.writeHead(200, { ...SECURITY, 'content-type': ASSETS[name].type }).end(readAsset(folder, name));
  return true;
}

async function show(
  options: BoardOptions,
  as: string | null,
  rowMarkup: Awaited<ReturnType<typeof loadRowMarkup>>,
): Promise<string> {
  const chosen = options.viewers.find((viewer) => viewer.key === as) ?? options.viewers[0] ?? null;
  if (chosen === null) return boardPage({ viewers: [], chosen, answer: null, rows: '', settings: null });
  const token = await options.tokenFor(chosen);
  const answer = await askHub(options.hub(), token, BOARD_QUERY, chosen.basis);
  const now = options.clock.now();
  return boardPage({
    viewers: options.viewers,
    chosen,
    answer,
    rows: rowsOf(answer)
      .map((row) => rowMarkup(row, now))
      .join(''),
    settings: answer.kind === 'rows' ? settingsFor(options, chosen, token) : null,
  });
}

function rowsOf(answer: HubAnswer) {
  return answer.kind === 'rows' ? answer.rows : [];
}

/** JSON for the page's script; `<` is written as an escape so that no value can end the element. */
function settingsFor(options: BoardOptions, viewer: BoardViewer, token: string): string {
  const settings = {
    token,
    basis: viewer.basis,
    subscription: BOARD_SUBSCRIPTION,
    nobody: NOBODY,
    hubNow: options.clock.now().toISOString(),
  };
  return JSON.stringify(settings).replaceAll('<', '\\u003c');
}
