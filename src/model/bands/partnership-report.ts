import { distanceBand } from './distance-band';
import { episodeCountBand } from './episode-count-band';
import { lengthBand } from './length-band';
import { postcodeDistrict } from './postcode-district';
import { publishedCounts } from './small-numbers';
import type { PublishedCounts } from './small-numbers';

/** One missing episode as a partnership's report counts it. Whatever is not known is left out and counted as missing data. */
export interface CountedEpisode {
  /** Tells children apart, and appears nowhere in the report. */
  readonly child: string;
  /** Elapsed milliseconds from missing to located or returned. */
  readonly length?: number;
  readonly miles?: number | 'declined';
  readonly age?: number;
  readonly sex?: string;
  readonly ethnicity?: string;
  readonly lives?: 'home' | 'care';
  readonly establishment?: string;
  readonly postcode?: string;
  readonly legalStatus?: string;
  readonly placedBy?: 'own-authority' | 'another-authority';
  readonly interview?: { readonly accepted: boolean; readonly completedWithin72Hours: boolean };
  /** Themes of prevention and return interviews, by code. */
  readonly themes?: readonly string[];
  readonly associates?: readonly string[];
  /** Where the child was found, by the name or code of the place. */
  readonly foundAt?: string;
  readonly absentFromSchool?: boolean;
}

const NOT_KNOWN = 'missing-data';

type KindsOf = (episode: CountedEpisode) => readonly string[];

/** What a report counts by (WM; DfE 48), and what of an episode it looks at. */
const DIMENSIONS = [
  ['length', ({ length }) => [lengthBand(length ?? null)]],
  ['distance', ({ miles }) => [distanceBand(miles ?? null)]],
  ['age', ({ age }) => [age === undefined ? NOT_KNOWN : String(age)]],
  ['sex', ({ sex }) => [sex ?? NOT_KNOWN]],
  ['ethnicity', ({ ethnicity }) => [ethnicity ?? NOT_KNOWN]],
  ['home-or-care', ({ lives }) => [lives ?? NOT_KNOWN]],
  ['establishment', ({ establishment }) => [establishment ?? NOT_KNOWN]],
  ['area', ({ postcode }) => [(postcode === undefined ? null : postcodeDistrict(postcode)) ?? NOT_KNOWN]],
  ['legal-status', ({ legalStatus }) => [legalStatus ?? NOT_KNOWN]],
  ['placed-by', ({ placedBy }) => [placedBy ?? NOT_KNOWN]],
  ['interview', ({ interview }) => interviewSteps(interview)],
  ['theme', ({ themes }) => [...new Set(themes)]],
  ['associate', ({ associates }) => [...new Set(associates)]],
  ['found-at', ({ foundAt }) => [foundAt ?? NOT_KNOWN]],
  ['school', ({ absentFromSchool }) => [schoolKind(absentFromSchool)]],
] as const satisfies readonly (readonly [name: string, of: KindsOf])[];

/** One of the things a report counts by. */
export type ReportDimension = (typeof DIMENSIONS)[number][0];

/** Names of people and places: for whoever analyses, and never published. */
const NAMED: ReadonlySet<ReportDimension> = new Set(['associate', 'found-at']);

/** How many episodes are of each kind, by each dimension; and how many children had how many episodes. */
export interface PartnershipReport {
  readonly episodes: number;
  readonly by: ReadonlyMap<ReportDimension, Readonly<Record<string, number>>>;
  readonly childrenByEpisodes: Readonly<Record<string, number>>;
}

/** The same with small numbers withheld, and without names. */
export interface PublishedReport {
  readonly by: ReadonlyMap<ReportDimension, PublishedCounts>;
  readonly childrenByEpisodes: PublishedCounts;
}

/** Counts missing episodes, for those of the partnership who may see all of it; others get `publishedReport` of it. */
export function partnershipReport(episodes: readonly CountedEpisode[]): PartnershipReport {
  const perChild = Object.values(tally(episodes.map(({ child }) => child)));
  return {
    episodes: episodes.length,
    by: new Map(DIMENSIONS.map(([name, of]) => [name, tally(episodes.flatMap(of))])),
    childrenByEpisodes: tally(perChild.map((had) => episodeCountBand(had) ?? NOT_KNOWN)),
  };
}

/** What of a report may leave the partnership. */
export function publishedReport({ by, childrenByEpisodes }: PartnershipReport): PublishedReport {
  const named = [...by].filter(([name]) => !NAMED.has(name));
  return {
    by: new Map(named.map(([name, counts]) => [name, publishedCounts(counts)])),
    childrenByEpisodes: publishedCounts(childrenByEpisodes),
  };
}

function interviewSteps(interview: CountedEpisode['interview']): readonly string[] {
  if (interview === undefined) return ['not-offered'];
  return [
    'offered',
    ...(interview.accepted ? ['accepted'] : []),
    ...(interview.completedWithin72Hours ? ['completed-within-72-hours'] : []),
  ];
}

function schoolKind(absent: boolean | undefined): string {
  if (absent === undefined) return NOT_KNOWN;
  return absent ? 'absent' : 'attending';
}

function tally(kinds: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
