import type { AgencyFact } from '../agency-fact/agency-fact';
import type { FactKind } from '../agency-fact/fact-body';
import { compareFacts } from '../agency-fact/order';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';
import type { Asserted } from '../child/asserted';
import { assertion, assertionsOf, firstAssertions, latestAssertions } from '../child/latest-assertions';
import type { Precedence } from '../child/latest-assertions';
import type { Occurred } from '../time/occurred';
import { chronologyOf } from './chronology';
import { delayReviews } from './delay-reviews';
import { foundingKey, foundingKeys } from './founding-keys';
import { isFounding } from './gather-episodes';
import type { GatheredEpisode } from './gather-episodes';
import type { MissingEpisodeState, MissingEpisodeStatus } from './missing-episode-state';
import type { Progress } from './progress';
import { standingRecord } from './standing-record';

/**
 * One missing episode from its facts. What the owning force decided is shown; other agencies' words stand beside it. The facts
 * of its return interviews are told in its chronology and move nothing else of it.
 */
export function foldMissingEpisode(
  { facts, progress }: GatheredEpisode,
  ofInterviews: readonly AgencyFact[] = [],
): MissingEpisodeState {
  const news = facts.filter(isFounding);
  const first = news[0];
  if (first === undefined) throw new Error('a missing episode without news of it');
  const owner = ownerOf(first, news);
  const ownerFirst: Precedence = (agency) => (agency === owner ? 0 : 1);
  const status = statusOf(progress);
  return {
    founding: foundingKey(first),
    couldFound: foundingKeys(news),
    owner,
    status,
    historical: facts.every(({ historical }) => historical),
    ...decisions(facts, ownerFirst),
    ...times(facts, status, ownerFirst),
    ...report(facts, ownerFirst),
    deadlines: delayReviews(facts),
    chronology: chronologyOf([...facts, ...ofInterviews].sort(compareFacts)),
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

/**
 * Closed is returned, and every log closed; while no log is known, nobody has closed one. It says nothing of interviews:
 * the return interview that is still owed (NF 4.10) is shown by its deadline, and the prevention interview is not modelled yet.
 */
function statusOf({ status, logs, closedLogs }: Progress): MissingEpisodeStatus {
  const isClosed = logs.length > 0 && logs.every((log) => closedLogs.includes(log));
  if (status === 'returned' && isClosed) return 'closed';
  return status ?? 'reported';
}

function decisions(
  facts: readonly AgencyFact[],
  precedence: Precedence,
): Pick<MissingEpisodeState, 'category' | 'risk' | 'delay'> {
  const classified = assertionsOf(factsOfKind(facts, 'classified'), ({ category }) => category);
  const risk = assertionsOf(factsOfKind(facts, 'risk-assessed'), ({ level }) => level);
  const delay = assertionsOf(factsOfKind(facts, 'response-delayed'), ({ rationale, reviewAt }) => ({
    rationale: rationale ?? null,
    reviewAt: reviewAt ?? null,
  }));
  return {
    category: latestAssertions(classified, precedence),
    risk: latestAssertions(risk, precedence),
    delay: latestAssertions(delay, precedence),
  };
}

type Times = Pick<MissingEpisodeState, 'reportedAt' | 'recordedAt' | 'locatedAt' | 'returnedAt' | 'closedAt'>;

/**
 * Reported and recorded are the first of their kind: a new category never restarts a clock. Located, returned and
 * closed are the last, and empty while a later decision says that the child is gone.
 */
function times(facts: readonly AgencyFact[], status: MissingEpisodeStatus, precedence: Precedence): Times {
  const isOver = status === 'returned' || status === 'closed';
  const when = (some: readonly AgencyFact[]) => some.map((fact) => assertion(fact, fact.occurred));
  const last = <K extends FactKind>(
    holds: boolean,
    kind: K,
    counts: (fact: FactOf<K>) => boolean = () => true,
  ): Asserted<Occurred> =>
    latestAssertions(holds ? when(factsOfKind(facts, kind).filter(counts)) : [], precedence);
  const recorded = factsOfKind(facts, 'classified').filter(
    ({ body: { category } }) => category.recognised && category.value === 'missing',
  );
  return {
    reportedAt: firstAssertions(when(factsOfKind(facts, 'missing-reported')), precedence),
    recordedAt: firstAssertions(when(recorded), precedence),
    locatedAt: last(isOver || status === 'located', 'located', ({ body }) => body.wellBeingConfirmed),
    returnedAt: last(isOver, 'returned'),
    closedAt: last(status === 'closed', 'log-closed'),
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
