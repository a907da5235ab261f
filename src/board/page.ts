import type { HubAway, HubRefused } from './ask-hub';
import { html, trusted, type Html } from './html';
import { liveState, shellPage, trouble } from './page-shell';
import { seenBy, type BoardViewer } from './viewer';

export interface BoardPage {
  readonly viewers: readonly BoardViewer[];
  readonly chosen: BoardViewer | null;
  readonly answer: { readonly kind: 'rows' } | Pick<HubRefused, 'kind' | 'why'> | HubAway | null;
  /** Rows already rendered by the shared row view. */
  readonly rows: string;
  /** What the page's script needs, as JSON text safe inside a script element; `null` when there is nobody to be live for. */
  readonly settings: string | null;
}

export const NOBODY = 'Nobody is missing in what you may see.';

const COLUMNS = ['Child', 'Status', 'Risk', 'Reported', 'Last seen', 'Next deadline', 'Held by'];

/** The whole page. It reads without script; script keeps it true. */
export function boardPage(page: BoardPage): string {
  return shellPage({
    title: 'Who is missing',
    viewers: page.viewers,
    chosen: page.chosen,
    chooserAction: '/home',
    main: html`<h1>Who is missing</h1>
      <p class="lede">
        Each row is one missing episode that is not yet closed, as the agency you chose may see it.
      </p>
      ${body(page)}`,
    live: page.settings === null ? null : { script: 'board.mjs', settings: page.settings },
  });
}

function body({ answer, rows, settings, chosen }: BoardPage): Html {
  if (answer === null) return html`<p class="notice">Choose whom to look as.</p>`;
  if (answer.kind !== 'rows') return trouble(answer);
  return html`${settings === null ? '' : liveState(seenBy(chosen, '/'))}
    <div class="panel" role="region" aria-label="Missing episodes" tabindex="0">
      <table>
        <caption>
          Missing episodes not yet closed, most urgent first
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
