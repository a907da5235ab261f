import type { HubAnswer } from './ask-hub';
import { html, trusted, type Html } from './html';

/** A viewer whom the demonstration lets a visitor be. */
export interface BoardViewer {
  /** As it stands in the page's address. */
  readonly key: string;
  readonly label: string;
  readonly basis: string | null;
}

export interface BoardPage {
  readonly viewers: readonly BoardViewer[];
  readonly chosen: BoardViewer | null;
  readonly answer: HubAnswer | null;
  /** Rows already rendered by the shared row view. */
  readonly rows: string;
  /** What the page's script needs, as JSON text safe inside a script element; `null` when there is nobody to be live for. */
  readonly settings: string | null;
}

export const NOBODY = 'Nobody is missing in what you may see.';

const COLUMNS = ['Child', 'Status', 'Risk', 'Reported', 'Last seen', 'Next deadline', 'Held by'];

/** The whole page. It reads without script; script keeps it true. */
export function boardPage(page: BoardPage): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Who is missing – Joint Picture</title>
        <link rel="stylesheet" href="/board/board.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to who is missing</a>
        <header class="masthead">
          <strong>Joint Picture</strong>
          <span>Children not where they should be</span>
          <span class="marking">OFFICIAL-SENSITIVE</span>
        </header>
        <main id="main">
          <h1>Who is missing</h1>
          <p class="lede">
            Each row is one missing episode that is not yet closed, as the agency you chose may see it.
          </p>
          ${chooser(page)} ${body(page)}
        </main>
        <footer>
          Times are UK time. What is withheld says whom to ask. Every look is on the access record.
        </footer>
        ${
          page.settings === null
            ? ''
            : html`<script type="application/json" id="settings">
                  ${trusted(page.settings)}
                </script>
                <script type="module" src="/board/board.mjs"></script>`
        }
      </body>
    </html>`.markup;
}

function chooser({ viewers, chosen }: BoardPage): Html {
  const options = viewers.map(
    (viewer) =>
      html`<option value="${viewer.key}" ${viewer.key === chosen?.key ? trusted(' selected') : ''}>
        ${viewer.label}
      </option>`,
  );
  return html`<form class="chooser" method="get" action="/">
    <div>
      <label for="as">Look as</label
      ><select id="as" name="as">
        ${options}
      </select>
    </div>
    <button type="submit">Show</button>
  </form>`;
}

function body({ answer, rows, settings, chosen }: BoardPage): Html {
  const here = `/?as=${encodeURIComponent(chosen?.key ?? '')}`;
  if (answer === null) return html`<p class="notice">Choose whom to look as.</p>`;
  if (answer.kind === 'away') {
    return html`<p class="notice trouble">
      The hub could not be asked just now. Nothing is lost; try again in a moment.
    </p>`;
  }
  if (answer.kind === 'refused') return html`<p class="notice trouble">The hub refused: ${answer.why}</p>`;
  return html`${
      settings === null
        ? ''
        : html`<p class="state" id="live-state" data-live="connecting" role="status">
              Shown as of when the page was opened
            </p>
            <noscript>
              <p class="notice">
                <a href="${here}">Look again</a>: without script this page does not change by itself.
              </p>
            </noscript>`
    }
    <p class="skip" id="announcements" role="log" aria-live="polite"></p>
    <div class="panel" role="region" aria-label="Missing episodes" tabindex="0">
      <table>
        <caption>
          Missing episodes not yet closed, latest report first
        </caption>
        <thead>
          <tr>
            ${COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody id="rows">
          ${
            rows === ''
              ? html`<tr>
                  <td colspan="7">${NOBODY}</td>
                </tr>`
              : trusted(rows)
          }
        </tbody>
      </table>
    </div>`;
}
