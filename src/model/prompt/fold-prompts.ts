import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import { circumstancesOf } from '../circumstance/circumstances-of';
import { dutyHolderOf } from '../circumstance/duty-holder';
import type { GatheredInterview } from '../interview/gather-interviews';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { foundingKey } from '../missing-episode/founding-keys';
import { isFounding, setAsideIn } from '../missing-episode/gather-episodes';
import { protocolText } from '../protocol/adopted-protocols';
import type { PromptRule } from '../protocol/prompt-rule';
import type { Protocol, Protocols } from '../protocol/protocol';
import type { DutyHolder } from '../protocol/vocabulary';
import type { Instant } from '../time/occurred';
import { callOf } from './call-of';
import type { Around } from './call-of';
import type { Prompt } from './prompt';

/** What prompts are folded from; facts are effective and in order. */
export interface PromptMatter {
  readonly ordered: readonly AgencyFact[];
  readonly episodes: readonly GatheredEpisode[];
  readonly interviews: readonly GatheredInterview[];
  readonly protocols: Protocols;
}

/** What is and was to be done about a child, episode by episode and then apart from any, in the order of the protocols. */
export function foldPrompts(matter: PromptMatter): readonly Prompt[] {
  const { ordered, episodes } = matter;
  const judge = judgeOf(matter);
  const isAside = setAsideIn(episodes);
  const counted = (facts: readonly AgencyFact[]) => facts.filter((fact) => !isAside(fact));
  const inEpisodes = new Set(episodes.flatMap(({ facts }) => facts));
  const apart = ordered.filter((fact) => !inEpisodes.has(fact));
  return [
    ...episodes.flatMap((episode) => {
      const first = episode.facts[0];
      const doing = first === undefined ? [] : ordered.slice(ordered.indexOf(first));
      return judge({ calling: counted(episode.facts), doing: counted(doing) }, episode);
    }),
    ...judge({ calling: apart, doing: counted(ordered) }, null),
  ];
}

type Judge = (around: Around, episode: GatheredEpisode | null) => readonly Prompt[];

function judgeOf({ ordered, episodes, interviews, protocols }: PromptMatter): Judge {
  const circumstances = circumstancesOf(ordered, episodes);
  const holderOf = dutyHolderOf(ordered, interviews);
  return (around, episode) => {
    const moments = around.calling.map(({ occurred }) => occurred.start);
    const agencyAt = (holder: DutyHolder, at: Instant): AgencyId | null => holderOf(holder, { episode, at });
    const protocolAt = remembered((holder, at) => {
      const agency =
        agencyAt(holder, at) ?? agencyAt('responsible-authority', at) ?? agencyAt('recording-force', at);
      return agency === null ? null : protocols.of(agency, at);
    });
    return rulesEver(moments, protocolAt).flatMap(({ rule, protocol }) => {
      const call = callOf(rule, around, ({ occurred: { start: at } }) => {
        if (protocolAt(rule.by, at) !== protocol) return false;
        return rule.when.every((condition) => circumstances.holds(condition, { at, episode, protocol }));
      });
      if (call === null) return [];
      const { key, says, by, byRole, source } = rule;
      return {
        ...call,
        rule: { key, says, by, byRole, source },
        protocol: protocolText(protocol),
        agency: agencyAt(by, call.since),
        episode: foundingOf(episode),
      };
    });
  };
}

const HOLDERS: readonly DutyHolder[] = [
  'recording-force',
  'responsible-authority',
  'host-authority',
  'provider',
  'placement',
];

type ProtocolAt = (holder: DutyHolder, at: Instant) => Protocol | null;

/** Every rule asks it of the same few moments. */
function remembered(protocolAt: ProtocolAt): ProtocolAt {
  const known = new Map<string, Protocol | null>();
  return (holder, at) => {
    const key = `${holder} ${at}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = protocolAt(holder, at);
    known.set(key, found);
    return found;
  };
}

/** Every rule that was in force for whoever it binds at any of some moments, each once. */
function rulesEver(
  moments: readonly Instant[],
  protocolAt: ProtocolAt,
): readonly { readonly rule: PromptRule; readonly protocol: Protocol }[] {
  return HOLDERS.flatMap((holder) => {
    const inForce = new Set(moments.flatMap((at) => protocolAt(holder, at) ?? []));
    return [...inForce].flatMap((protocol) =>
      protocol.prompts.filter(({ by }) => by === holder).map((rule) => ({ rule, protocol })),
    );
  });
}

function foundingOf(episode: GatheredEpisode | null): FactKey | null {
  const first = episode?.facts.find(isFounding);
  return first === undefined ? null : foundingKey(first);
}
