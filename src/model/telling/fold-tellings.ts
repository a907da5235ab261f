import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { Recipient } from '../agency-fact/telling-facts';
import type { GatheredInterview } from '../interview/gather-interviews';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { protocolText } from '../protocol/adopted-protocols';
import type { Protocols } from '../protocol/protocol';
import { instantAfter } from '../time/instant';
import { compareTexts } from '../value/compare-texts';
import { occasionsOf } from './occasions';
import type { Occasion } from './occasions';
import { AGENCY_OF_RECIPIENT } from './recipient-agency';
import { saidOfTellings } from './said-of-tellings';
import type { SaidOfTellings } from './said-of-tellings';
import { stateOfTelling } from './state-of-telling';
import type { Known, Owed } from './state-of-telling';
import { surroundingsOf } from './surroundings';
import type { Surroundings } from './surroundings';
import type { Telling } from './telling';
import { wasToldBefore } from './told-before';
import { wantedOn } from './wanted';
import type { Wanted } from './wanted';

const HOUR = 3_600_000;

/** What tellings are folded from; facts are effective and in order. */
export interface TellingMatter {
  readonly ordered: readonly AgencyFact[];
  readonly episodes: readonly GatheredEpisode[];
  readonly interviews: readonly GatheredInterview[];
  readonly protocols: Protocols;
}

/** Who is to be told of what, as the protocols have it, and what came of each; in order of time. Equal facts give equal tellings. */
export function foldTellings(matter: TellingMatter): readonly Telling[] {
  const { ordered, episodes, interviews } = matter;
  const saidOf = saidOfTellings(ordered, episodes);
  const parents = factsOfKind(ordered, 'parental-responsibility-stated');
  const surroundings = surroundingsOf(ordered, episodes, interviews);
  return occasionsOf(ordered, episodes, interviews)
    .flatMap((occasion) =>
      tellingsOn(occasion, { ...matter, said: saidOf(occasion.episode), parents, surroundings }),
    )
    .sort(compareTellings);
}

interface Setting extends TellingMatter {
  readonly surroundings: Surroundings;
  readonly said: SaidOfTellings;
  readonly parents: Known['parents'];
}

/** Those who were told of one thing are known before it is asked who was told of it. Nobody is told of a void report. */
function tellingsOn(occasion: Occasion, setting: Setting): readonly Telling[] {
  if (occasion.episode?.progress.status === 'cancelled') return [];
  const wanted = wantedOn(occasion, setting);
  const tellAll = (some: readonly Wanted[], recipientsOf: (one: Wanted) => readonly Recipient[]) =>
    some.flatMap((one) =>
      recipientsOf(one).flatMap((recipient) => tellingOf(one, recipient, occasion, setting) ?? []),
    );
  const [again, plain] = [true, false].map((isAgain) =>
    wanted.filter(({ rule }) => (rule.tellThoseToldBy !== undefined) === isAgain),
  );
  const first = tellAll(plain ?? [], ({ rule }) => rule.tell);
  return [
    ...first,
    ...tellAll(again ?? [], (one) => [
      ...new Set([...one.rule.tell, ...wasToldBefore(one, first, setting.said)]),
    ]),
  ];
}

/** `null` when a force would have to tell itself, because nobody else is known to have the duty. */
function tellingOf(
  wanted: Wanted,
  recipient: Recipient,
  occasion: Occasion,
  setting: Setting,
): Telling | null {
  const owed = owedOf(wanted, recipient, occasion, setting.surroundings);
  if (recipient === 'police' && owed.to === owed.by) return null;
  const responsible = setting.surroundings.holderOf('responsible-authority', wanted.at, occasion);
  const { said, parents } = setting;
  const known = { wanted, facts: occasion.facts, said, parents, responsible };
  const { state, someBarred } = stateOfTelling(owed, known);
  return { state, someBarred, ...owed };
}

function owedOf(
  { rule, protocol, holder, by, at, anchor, anchors }: Wanted,
  recipient: Recipient,
  occasion: Occasion,
  { holderOf }: Surroundings,
): Owed {
  const places = AGENCY_OF_RECIPIENT[recipient].flatMap((place) => holderOf(place, at, occasion) ?? []);
  const later = (hours: number | null): Owed['dueAt'] =>
    hours === null ? null : instantAfter(at, hours * HOUR);
  return {
    rule: rule.key,
    says: rule.says,
    recipient,
    to: places[0] ?? null,
    by,
    byHolder: holder,
    byRole: rule.byRole,
    managerRole: rule.managerRole,
    protocol: protocolText(protocol),
    source: rule.source,
    about: rule.about ?? 'existence',
    episode: occasion.founding,
    anchor: anchor.key,
    anchors: anchors.map(({ key }) => key),
    since: at,
    dueAt: later(rule.withinHours),
    escalateAt: later(rule.escalateHours),
  };
}

function compareTellings(a: Telling, b: Telling): number {
  return (
    compareTexts(a.since, b.since) ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.recipient, b.recipient) ||
    compareTexts(a.by, b.by) ||
    compareTexts(a.byHolder, b.byHolder) ||
    compareTexts(JSON.stringify(a.anchor), JSON.stringify(b.anchor))
  );
}
