import { ACKNOWLEDGE, type MayAcknowledge } from './acknowledge';
import type { HubAnswer } from './ask-hub';
import { FORMS, formMarkup, type FormAt, type FormName } from './child-forms';
import { awaitedIn, broughtUpToDate, freshValues, type FreshParts } from './fresh-values';
import { html, trusted, type Html } from './html';
import { nodesOf, type ChildPicture, type Connection, type ReviewRow } from './hub-shapes';
import type { Outcome } from './outcome';
import { liveState, shellPage, trouble } from './page-shell';
import type { Together } from './together';
import { homeOf, seenBy, type BoardViewer } from './viewer';
import type { Views } from './views';

export interface ChildAnswer {
  readonly child: ChildPicture | null;
  readonly reviews?: Connection<ReviewRow> | null;
}

/** A form that was sent, and what came of it. */
export interface Sent {
  readonly name: FormName | typeof ACKNOWLEDGE;
  readonly values: URLSearchParams;
  readonly outcome: Outcome;
}

export interface ChildPage {
  readonly viewers: readonly BoardViewer[];
  readonly chosen: BoardViewer;
  readonly childId: string;
  readonly answer: HubAnswer<ChildAnswer>;
  readonly views: Views;
  readonly agencies: Readonly<Record<string, string>>;
  readonly now: Date;
  readonly guard: FormAt['guard'];
  readonly referralOf: FreshParts['referralOf'];
  readonly sent: Sent | null;
  readonly may: MayAcknowledge | null;
  readonly together: Together;
  readonly settings: string;
}

/** The joint picture of one child as a viewer may see it, with what they may write. */
export function childPage(page: ChildPage): string {
  const { answer, chosen, childId } = page;
  const here = seenBy(chosen, `/child/${encodeURIComponent(childId)}`);
  const child = answer.kind === 'data' ? answer.data.child : null;
  return shellPage({
    title: 'Joint picture of a child',
    viewers: page.viewers,
    chosen,
    chooserAction: `/child/${encodeURIComponent(childId)}`,
    main:
      child === null
        ? noPicture(page)
        : html`${saidAbove(page.sent)} ${liveState(here)} ${ways(formsOfUse(chosen, child))}
            <div id="picture">${trusted(page.views.pictureMarkup(child, page.now, page))}</div>
            <div id="around">${trusted(page.views.togetherMarkup(child.id, page.together, chosen.key))}</div>
            ${reviews(page)} ${forms(page, child)}`,
    live: child === null ? null : { script: 'child.mjs', settings: page.settings },
  });
}

/** What came of a form without a place of its own to say it in. */
function saidAbove(sent: Sent | null): Html | string {
  if (sent === null) return '';
  return sent.outcome.kind === 'done' || sent.name === ACKNOWLEDGE ? sent.outcome.words : '';
}

function noPicture({ answer, chosen, sent }: ChildPage): Html {
  const why =
    answer.kind === 'data'
      ? html`<p class="notice">
          There is no such child, or they are not yours to see.
          <a href="${homeOf(chosen)}">Go to where your work begins</a>
        </p>`
      : trouble(answer);
  return html`<h1>Joint picture of a child</h1>
    ${sent?.outcome.words ?? ''} ${why}`;
}

/** Straight to what this viewer may write, past the whole picture. */
function ways(own: readonly FormName[]): Html {
  if (own.length === 0) return html``;
  return html`<p class="jump">${own.map((name) => html`<a href="#${name}">${FORMS[name].title}</a> `)}</p>`;
}

function reviews({ answer, views, agencies, childId }: ChildPage): Html {
  const all = answer.kind === 'data' ? nodesOf(answer.data.reviews) : [];
  const id = answer.kind === 'data' ? answer.data.child?.id : childId;
  const own = all.filter(({ child }) => child?.id === id);
  return trusted(views.reviewsMarkup(own, (agency) => agencies[agency] ?? agency));
}

function ownForms(chosen: BoardViewer): readonly FormName[] {
  return Object.entries(FORMS).flatMap(([name, { whose }]) =>
    whose === chosen.window ? [name as FormName] : [],
  );
}

function forms(page: ChildPage, child: ChildPicture): Html {
  const { chosen, childId, guard, sent } = page;
  const fresh = { viewer: chosen, child, now: page.now, referralOf: page.referralOf };
  return html`${formsOfUse(chosen, child).map((name) => {
    const again = sent?.name === name && sent.outcome.kind !== 'done' ? sent : null;
    const values = freshValues(name, fresh);
    if (again === null) return formMarkup(name, { viewer: chosen, childId, guard }, values);
    return formMarkup(
      name,
      { viewer: chosen, childId, guard },
      writtenBefore(again, values),
      again.outcome.words,
    );
  })}`;
}

/** A viewer's own forms, without those that could not be sent now. */
function formsOfUse(chosen: BoardViewer, child: ChildPicture): readonly FormName[] {
  return ownForms(chosen).filter((name) => {
    if (name === 'returned') return awaitedIn(child) !== null;
    return name !== 'profile' || mayKeep(child);
  });
}

/** Sections that are not shown cannot be kept. */
function mayKeep(child: ChildPicture): boolean {
  return typeof child.philomenaProfile?.revision === 'string';
}

/** What was written stays; a form in doubt keeps its key, and any other is sent as a new one on what stands now. */
function writtenBefore({ name, values, outcome }: Sent, fresh: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams(fresh);
  for (const [field, value] of values) if (field !== 'token') kept.set(field, value);
  if (outcome.kind === 'in-doubt') return kept;
  kept.delete('key');
  return name === 'profile' ? broughtUpToDate(kept, fresh) : kept;
}
