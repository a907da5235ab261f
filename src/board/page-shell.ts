import { html, trusted, type Html } from './html';
import { homeOf, seenBy, type BoardViewer } from './viewer';

/** What every page of the board has around its own part. */
export interface Shell {
  /** For the tab. It names no child: titles stay in a browser's history. */
  readonly title: string;
  readonly viewers: readonly BoardViewer[];
  readonly chosen: BoardViewer | null;
  /** Where the chooser of viewers leads: to their own beginning, or to this page as they see it. */
  readonly chooserAction: string;
  readonly main: Html;
  /** The page's script and what it needs, as JSON text safe inside a script element; `null` when nothing is live. */
  readonly live: { readonly script: string; readonly settings: string } | null;
}

export function shellPage({ title, viewers, chosen, chooserAction, main, live }: Shell): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Joint Picture</title>
        <link rel="stylesheet" href="/board/board.css" />
        <link rel="stylesheet" href="/board/child.css" />
        <link rel="stylesheet" href="/board/picture.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the page’s own part</a>
        <header class="masthead">
          <strong><a href="${homeOf(chosen)}">Joint Picture</a></strong>
          <span>Children not where they should be</span>
          <span class="marking">OFFICIAL-SENSITIVE</span>
        </header>
        <div class="above">${chooser(viewers, chosen, chooserAction)} ${ways(chosen)}</div>
        <main id="main">${main}</main>
        <footer>
          Times are UK time. What is withheld says whom to ask. Every look is on the access record.
        </footer>
        ${
          live === null
            ? ''
            : html`<script type="application/json" id="settings">
                  ${trusted(live.settings)}
                </script>
                <script type="module" src="/board/${live.script}"></script>`
        }
      </body>
    </html>`.markup;
}

function ways(chosen: BoardViewer | null): Html {
  const own =
    chosen?.window === 'interviews'
      ? html`<li><a href="${seenBy(chosen, '/interviews')}">Return interviews</a></li>`
      : chosen?.window === 'meeting'
        ? html`<li><a href="${seenBy(chosen, '/meeting')}">The meeting’s child</a></li>`
        : '';
  return html`<nav aria-label="Windows">
    <ul>
      <li><a href="${seenBy(chosen, '/')}">Who is missing</a></li>
      ${own}
    </ul>
  </nav>`;
}

function chooser(viewers: readonly BoardViewer[], chosen: BoardViewer | null, action: string): Html {
  const options = viewers.map(
    (viewer) =>
      html`<option value="${viewer.key}" ${viewer.key === chosen?.key ? trusted(' selected') : ''}>
        ${viewer.label}
      </option>`,
  );
  return html`<form class="chooser" method="get" aria-label="Whom to look as" action="${action}">
    <div>
      <label for="as">Look as</label
      ><select id="as" name="as">
        ${options}
      </select>
    </div>
    <button type="submit">Show</button>
  </form>`;
}

/** Says whether the page is live, and how to look again without script. */
export function liveState(here: string): Html {
  return html`<p class="state" id="live-state" data-live="connecting" role="status">
      Shown as of when the page was opened
    </p>
    <noscript>
      <p class="notice">
        <a href="${here}">Look again</a>: without script this page does not change by itself.
      </p>
    </noscript>
    <p class="skip" id="announcements" role="log" aria-live="polite"></p>`;
}

/** What stands in the way of a page. */
export function trouble(
  answer: { readonly kind: 'away' } | { readonly kind: 'refused'; readonly why: string },
): Html {
  if (answer.kind === 'refused') return html`<p class="notice trouble">The hub refused: ${answer.why}</p>`;
  return html`<p class="notice trouble">
    The hub could not be asked just now. Nothing is lost; try again in a moment.
  </p>`;
}

/** JSON for a page's script; `<` is written as an escape so that no value can end the element. */
export function settingsText(settings: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(settings).replaceAll('<', '\\u003c');
}
