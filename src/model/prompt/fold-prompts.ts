import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import { triggersOf } from '../agency-fact/trigger';
import { circumstancesOf } from '../circumstance/circumstances-of';
import { dutyHolderOf } from '../circumstance/duty-holder';
import type { GatheredInterview } from '../interview/gather-interviews';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { foundingKey } from '../missing-episode/founding-keys';
import { isFounding, setAsideIn } from '../missing-episode/gather-episodes';
import { protocolText } from '../protocol/adopted-protocols';
import type { PromptRule } from '../protocol/prompt-rule';
import type { Protocol, Protocols } from '../protocol/protocol';
import { rulesFor } from '../protocol/rules-for';
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
    const agencyAt = (holder: DutyHolder, at: Instant): AgencyId | null => holderOf(holder, { episode, at });
    const protocolAt: ProtocolAt = (holder, at) => {
      const agency =
        agencyAt(holder, at) ?? agencyAt('responsible-authority', at) ?? agencyAt('recording-force', at);
      return agency === null ? null : protocols.of(agency, at);
    };
    const founding = foundingOf(episode);
    return rulesCalledOn(around.calling, protocolAt).flatMap(({ rule, protocol }) => {
      const call = callOf(rule, around, ({ occurred: { start: at } }) => {
        if (protocolAt(rule.by, at) !== protocol) return false;
        return rule.when.every((condition) => circumstances.holds(condition, { at, episode, protocol }));
      });
      if (call === null) return [];
      const { key, says, by, byRole, source } = rule;
      const { since, calledForBy, doneAt, doneBy } = call;
      return {
        since,
        calledForBy,
        doneAt,
        doneBy,
        rule: { key, says, by, byRole, source },
        protocol: protocolText(protocol),
        agency: agencyAt(by, since),
        episode: founding,
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

const promptsOn = rulesFor<PromptRule>(
  ({ by }) => by,
  ({ on }) => on,
);

/** Every rule that was in force for whoever it binds when one of these facts was, and that one of them calls on, each once. */
function rulesCalledOn(
  calling: readonly AgencyFact[],
  protocolAt: ProtocolAt,
): readonly { readonly rule: PromptRule; readonly protocol: Protocol }[] {
  const moments = new Set(calling.map(({ occurred }) => occurred.start));
  const triggers = [...new Set(calling.flatMap((fact) => (fact.historical ? [] : triggersOf(fact))))];
  return HOLDERS.flatMap((holder) => {
    const inForce = new Set([...moments].flatMap((at) => protocolAt(holder, at) ?? []));
    return [...inForce].flatMap((protocol) =>
      promptsOn(protocol.prompts, holder, triggers).map((rule) => ({ rule, protocol })),
    );
  });
}

function foundingOf(episode: GatheredEpisode | null): FactKey | null {
  const first = episode?.facts.find(isFounding);
  return first === undefined ? null : foundingKey(first);
}
