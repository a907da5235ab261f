import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import type { FactKind } from '../agency-fact/fact-body';
import { compareFacts } from '../agency-fact/order';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';
import type { Asserted } from '../child/asserted';
import {
  assertion,
  assertionsOf,
  firstAssertions,
  latestAssertions,
  latestWord,
} from '../child/latest-assertions';
import type { Precedence } from '../child/latest-assertions';
import { NOTHING_AROUND, rulesOf } from '../response/around-episode';
import type { AroundEpisode } from '../response/around-episode';
import { foldOwnership } from '../response/fold-ownership';
import { foldResponse } from '../response/fold-response';
import type { FoldedSoFar } from '../response/fold-response';
import { judgedAssertions } from '../response/judged-assertions';
import type { ResponseState } from '../response/response-state';
import type { SetAside } from '../rule/set-aside';
import type { Occurred } from '../time/occurred';
import { chronologyOf } from './chronology';
import { delayReviews } from './delay-reviews';
import { companionsIn } from './companions';
import { foundingKey, foundingKeys } from './founding-keys';
import { isFounding } from './gather-episodes';
import type { GatheredEpisode } from './gather-episodes';
import type { MissingEpisodeState, MissingEpisodeStatus } from './missing-episode-state';
import { NO_PROGRESS, advance } from './progress';
import { standingRecord } from './standing-record';

/**
 * One missing episode from its facts. What the owning force decided is shown; other agencies' words stand beside it, and so does
 * what was decided by somebody without the authority. The facts of its return interviews are told in its chronology, and close
 * it or leave it open.
 */
export function foldMissingEpisode(
  { facts, setAside: aside }: Pick<GatheredEpisode, 'facts' | 'setAside'>,
  around: AroundEpisode = NOTHING_AROUND,
): MissingEpisodeState {
  const news = facts.filter(isFounding);
  const first = news[0];
  if (first === undefined) throw new Error('a missing episode without news of it');
  const ownership = foldOwnership(facts, ownerOf(first, news), aside);
  const owner = ownership.ownership.at(-1)?.owner ?? ownerOf(first, news);
  const precedence: Precedence = (agency) => (agency === owner ? 0 : 1);
  const judged = { facts, aside, precedence };
  const status = statusOf(facts, aside);
  const folded = {
    founding: foundingKey(first),
    couldFound: foundingKeys(news),
    companions: companionsIn(facts),
    owner,
    status,
    historical: facts.every(({ historical }) => historical),
    ...decisions(judged),
    ...times(facts, status, precedence),
    ...report(facts, precedence),
  };
  const rules = rulesOf(around, ownerOf(first, news), first.occurred.start);
  const response = foldResponse({ ...judged, around, rules, ownership, episode: folded });
  return {
    ...folded,
    ...closingOf(folded, response, [...facts, ...around.interviewFacts]),
    response,
    deadlines: delayReviews(facts),
    chronology: chronologyOf([...facts, ...around.interviewFacts].sort(compareFacts)),
  };
}

/**
 * The force that took the first report of a force owns the episode until it is transferred; before any, whoever told of it.
 * Who points to a force's log tells of that force's report.
 */
function ownerOf(first: AgencyFact, news: readonly AgencyFact[]): AgencyId {
  const holders = news.map((fact) => standingRecord(fact).agency);
  return holders.find((agency) => kindOf(agency) === 'police-force') ?? standingRecord(first).agency;
}

/** Where it stands by its facts in order, without those set aside. Whether it is closed is judged when the rest is known. */
function statusOf(facts: readonly AgencyFact[], aside: SetAside): Exclude<MissingEpisodeStatus, 'closed'> {
  const { status } = facts.reduce(
    (progress, fact) => advance(progress, fact, aside.has(factKeyText(fact.key))),
    NO_PROGRESS,
  );
  return status ?? 'noticed';
}

/** Closed when nothing that closing needs is lacking; when that came to be is told by the last of what it needed. */
function closingOf(
  { status }: FoldedSoFar,
  { closing }: ResponseState,
  facts: readonly AgencyFact[],
): Pick<MissingEpisodeState, 'status' | 'closedAt'> {
  const isClosed = closing.length > 0 && closing.every(({ met }) => met);
  if (!isClosed) return { status, closedAt: { shown: null, assertions: [] } };
  const last = [...facts].sort(compareFacts).findLast(({ body }) => CLOSING.has(body.kind));
  const said = last === undefined ? [] : [assertion(last, last.occurred)];
  return { status: 'closed', closedAt: latestAssertions(said, latestWord) };
}

/** What brings an episode nearer to its closing. */
const CLOSING: ReadonlySet<FactKind> = new Set<FactKind>([
  'returned',
  'located',
  'stay-decided',
  'prevention-interview-held',
  'prevention-interview-not-held',
  'return-interview-completed',
  'return-interview-refused',
  'debriefed',
]);

interface Judged {
  readonly facts: readonly AgencyFact[];
  readonly aside: SetAside;
  readonly precedence: Precedence;
}

function decisions({
  facts,
  aside,
  precedence,
}: Judged): Pick<MissingEpisodeState, 'category' | 'risk' | 'delay'> {
  const classified = assertionsOf(factsOfKind(facts, 'classified'), ({ category }) => category);
  const risk = assertionsOf(factsOfKind(facts, 'risk-assessed'), ({ level }) => level);
  const delay = assertionsOf(factsOfKind(facts, 'response-delayed'), ({ rationale, reviewAt }) => ({
    rationale: rationale ?? null,
    reviewAt: reviewAt ?? null,
  }));
  return {
    category: judgedAssertions(classified, precedence, aside),
    risk: judgedAssertions(risk, precedence, aside),
    delay: judgedAssertions(delay, precedence, aside),
  };
}

type Times = Pick<MissingEpisodeState, 'reportedAt' | 'recordedAt' | 'locatedAt' | 'returnedAt' | 'closedAt'>;

/**
 * Reported and recorded are the first of their kind: a new category never restarts a clock. Located and returned are the last,
 * and empty while a later decision says that the child is gone. An episode opened again is back only by what came after.
 */
function times(facts: readonly AgencyFact[], status: MissingEpisodeStatus, precedence: Precedence): Times {
  const since = facts.slice(facts.findLastIndex(({ body }) => body.kind === 'reopened') + 1);
  const isOver = status === 'returned';
  const when = (some: readonly AgencyFact[]) => some.map((fact) => assertion(fact, fact.occurred));
  const last = <K extends FactKind>(
    holds: boolean,
    kind: K,
    counts: (fact: FactOf<K>) => boolean = () => true,
  ): Asserted<Occurred> =>
    latestAssertions(holds ? when(factsOfKind(since, kind).filter(counts)) : [], precedence);
  const recorded = factsOfKind(facts, 'classified').filter(
    ({ key, body: { category } }) =>
      kindOf(key.agency) === 'police-force' && category.recognised && category.value === 'missing',
  );
  return {
    reportedAt: firstAssertions(when(factsOfKind(facts, 'missing-reported')), precedence),
    recordedAt: firstAssertions(when(recorded), precedence),
    locatedAt: last(isOver || status === 'located', 'located', ({ body }) => body.wellBeingConfirmed),
    returnedAt: last(isOver, 'returned'),
    closedAt: latestAssertions<Occurred>([], precedence),
  };
}

function report(
  facts: readonly AgencyFact[],
  precedence: Precedence,
): Pick<MissingEpisodeState, 'lastSeen' | 'missingFrom' | 'foundPlace' | 'circumstances' | 'reporter'> {
  const reports = factsOfKind(facts, 'missing-reported');
  const located = factsOfKind(facts, 'located');
  return {
    lastSeen: latestAssertions(
      assertionsOf(reports, (body) => body.lastSeen),
      precedence,
    ),
    missingFrom: latestAssertions(
      assertionsOf(reports, (body) => body.missingFrom),
      precedence,
    ),
    circumstances: latestAssertions(
      assertionsOf(reports, (body) => body.circumstances),
      precedence,
    ),
    reporter: latestAssertions(
      assertionsOf(reports, (body) => body.reporter),
      precedence,
    ),
    foundPlace: latestAssertions(
      assertionsOf(located, (body) => body.place),
      precedence,
    ),
  };
}
