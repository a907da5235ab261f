import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import { LISTED_STANDINGS } from '../agency-fact/care-facts';
import type { AgencyId } from '../agency/agency-id';
import type { MissingPeriod } from '../child/care-history';
import { careAt, careOf } from '../child/care-over-time';
import { standingsOver } from '../circumstance/standings-over';
import { circumstancesOf } from '../circumstance/circumstances-of';
import type { Circumstances } from '../circumstance/circumstances-of';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import { protocolText } from '../protocol/adopted-protocols';
import type { PatternRule } from '../protocol/pattern-rule';
import type { Protocol, Protocols } from '../protocol/protocol';
import type { Instant } from '../time/occurred';
import type { JudgedOccurrence, OccurrenceOnLine } from './occurrence';
import { occurrencesOf } from './occurrences-of';
import type { EpisodeWithFacts } from './occurrences-of';
import { NO_PATTERNS } from './pattern-state';
import type { PatternsState } from './pattern-state';
import { raisePatterns } from './raise-patterns';
import type { RuleInForce } from './raise-patterns';
import { triage } from './triage';
import type { TriageState } from './triage-state';

/** What a child's patterns are folded from: effective facts in order, and what they have been folded into. */
export interface PatternMatter {
  readonly ordered: readonly AgencyFact[];
  /** Gathered and folded, in the same order. */
  readonly episodes: readonly GatheredEpisode[];
  readonly missingEpisodes: readonly MissingEpisodeState[];
  readonly missingPeriods: readonly MissingPeriod[];
  /** Without them no agency works by a protocol, and nothing is raised. */
  readonly protocols: Protocols | undefined;
}

/**
 * A child's occurrences on one line, the patterns they raise and how a return interview is rated. Each occurrence is judged by the
 * protocols of its day of every agency that answers for it, the force that owns it and the authorities: where two have two
 * thresholds, either raises.
 */
export function foldPatterns(matter: PatternMatter): PatternsState {
  const { ordered, episodes, missingPeriods, protocols } = matter;
  const withFacts = episodesWithFacts(matter);
  const line = occurrencesOf(withFacts, missingPeriods);
  if (line.length === 0) return NO_PATTERNS;
  const raising: Raising = {
    around: agenciesAround(ordered),
    circumstances: circumstancesOf(ordered, episodes),
    episodeOf: new Map(withFacts.map(({ gathered, state }) => [factKeyText(state.founding), gathered])),
    protocols,
  };
  return {
    line: onLists(line, ordered),
    raised: raisePatterns(line, (place) => rulesAt(line[place], raising)),
    triage: triageOf(line, matter),
  };
}

/** Matched with the lists that agencies keep of children in gangs, exploited, educated at home or missing education (WM). */
function onLists(
  line: readonly JudgedOccurrence[],
  ordered: readonly AgencyFact[],
): readonly OccurrenceOnLine[] {
  const standings = standingsOver(ordered);
  return line.map(({ owner: _owner, ...occurrence }) => {
    const { at } = occurrence;
    const lists = at === null ? [] : LISTED_STANDINGS.filter((list) => standings.holds(list, at));
    return { ...occurrence, lists };
  });
}

/** The same occurrences, each with the agency it belongs to. */
export function occurrencesWithFacts(matter: PatternMatter): readonly JudgedOccurrence[] {
  return occurrencesOf(episodesWithFacts(matter), matter.missingPeriods);
}

function episodesWithFacts({ episodes, missingEpisodes }: PatternMatter): readonly EpisodeWithFacts[] {
  return missingEpisodes.flatMap((state, index) => {
    const gathered = episodes[index];
    return gathered === undefined ? [] : [{ gathered, state }];
  });
}

/** The agencies whose protocols judge an occurrence: its own agency, then the authorities that answered for the child. */
export type AgenciesAround = (occurrence: JudgedOccurrence) => readonly AgencyId[];

/** From effective facts in order. */
export function agenciesAround(ordered: readonly AgencyFact[]): AgenciesAround {
  const care = careOf(ordered);
  return ({ owner, at }) => {
    if (at === null) return [owner];
    const authorities = [careAt(care, 'responsibleAuthority', at), careAt(care, 'hostAuthority', at)];
    return [...new Set([owner, ...authorities.flatMap((agency) => agency ?? [])])];
  };
}

interface Raising {
  readonly around: AgenciesAround;
  readonly circumstances: Circumstances;
  readonly episodeOf: ReadonlyMap<string, GatheredEpisode>;
  readonly protocols: Protocols | undefined;
}

function rulesAt(occurrence: JudgedOccurrence | undefined, raising: Raising): readonly RuleInForce[] {
  const at = occurrence?.at ?? null;
  if (occurrence === undefined || at === null || raising.protocols === undefined) return [];
  const episode = raising.episodeOf.get(factKeyText(occurrence.key)) ?? null;
  const holds = (protocol: Protocol) => (rule: PatternRule) =>
    (rule.when ?? []).every((condition) => raising.circumstances.holds(condition, { at, episode, protocol }));
  return protocolsOf(raising.around(occurrence), raising.protocols, at).flatMap((protocol) =>
    protocol.patterns
      .filter(({ of }) => of === 'child')
      .filter(holds(protocol))
      .map((rule) => ({ rule, protocol: protocolText(protocol) })),
  );
}

/** Each protocol once, however many of the agencies work by it. */
export function protocolsOf(
  agencies: readonly AgencyId[],
  protocols: Protocols,
  at: Instant,
): readonly Protocol[] {
  const all = agencies.map((agency) => protocols.of(agency, at));
  return [...new Map(all.map((protocol) => [protocolText(protocol), protocol])).values()];
}

/** The authority that answers for the child owes the interview, and its protocol of the latest occurrence's day rates it. */
function triageOf(
  line: readonly JudgedOccurrence[],
  { ordered, protocols }: PatternMatter,
): TriageState | null {
  const latest = line.findLast(({ at }) => at !== null);
  if (protocols === undefined || latest === undefined || latest.at === null) return null;
  const responsible = careAt(careOf(ordered), 'responsibleAuthority', latest.at);
  const protocol = protocols.of(responsible ?? latest.owner, latest.at);
  const rule = protocol.triage;
  return rule === null ? null : triage({ line, ordered, rule, protocol: protocolText(protocol) });
}
