import type { HubAnswer } from './ask-hub';
import { html, trusted, type Html } from './html';
import { nodesOf, type Connection, type InterviewRow } from './hub-shapes';
import { shellPage, trouble } from './page-shell';
import { seenBy, type BoardViewer } from './viewer';
import type { Views } from './views';

export interface InterviewsAnswer {
  readonly returnInterviews: Connection<InterviewRow> | null;
}

export interface InterviewsPage {
  readonly viewers: readonly BoardViewer[];
  readonly chosen: BoardViewer;
  readonly answer: HubAnswer<InterviewsAnswer>;
  readonly views: Views;
  readonly now: Date;
}

const COLUMNS = ['Child', 'How far', 'Rated', 'Referred', 'Owed by'];

/** The return interviews of a viewer, each a way to its child. */
export function interviewsPage(page: InterviewsPage): string {
  return shellPage({
    title: 'Return interviews',
    viewers: page.viewers,
    chosen: page.chosen,
    chooserAction: '/home',
    main: html`<h1>Return interviews</h1>
      <p class="lede">Each row is one referral. Open the child to record a debrief or a refusal.</p>
      ${body(page)}`,
    live: null,
  });
}

function body({ answer, chosen, views, now }: InterviewsPage): Html {
  if (answer.kind !== 'data') return trouble(answer);
  const rows = nodesOf(answer.data.returnInterviews)
    .map((interview) => views.interviewRowMarkup(interview, now, chosen.key))
    .join('');
  return html`<div class="panel" role="region" aria-label="Return interviews" tabindex="0">
      <table>
        <caption>
          Return interviews in your view, most recent first
        </caption>
        <thead>
          <tr>
            ${COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${
            rows === ''
              ? html`<tr>
                  <td colspan="5">No return interview is known to you.</td>
                </tr>`
              : trusted(rows)
          }
        </tbody>
      </table>
    </div>
    <p><a href="${seenBy(chosen, '/interviews')}">Look again</a></p>`;
}
