import type { AgencyFact } from '../../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import type { AgencyId } from '../../../../src/model/agency/agency-id';
import { instantAt } from '../../../../src/model/time/instant';
import { ASHBOURNE, LANTERN, MERROW, NORTHVALE, nominal } from '../../../support/facts/make-fact';
import type { PlannedChild, PlannedEpisode, TalkStep } from './month-plan';

const SOURCES = { storm: NORTHVALE, 'case-records': ASHBOURNE, 'return-interviews': LANTERN } as const;

interface Line {
  readonly source: keyof typeof SOURCES;
  readonly record: string;
  readonly at: number;
  readonly body: FactBody;
  readonly rank?: string;
}

/** What the three agencies record of a planned child. */
export function monthFacts(child: PlannedChild): readonly AgencyFact[] {
  const lines = [
    ...careLines(child),
    ...child.episodes.flatMap((episode) => [...responseLines(child, episode), ...talkLines(child, episode)]),
  ];
  return lines.map((line, index) => factOf(line, index + 1, child));
}

function factOf({ source, record, at, body, rank }: Line, number: number, child: PlannedChild): AgencyFact {
  const agency: AgencyId = SOURCES[source];
  return {
    key: { agency, source, record, line: number, part: '1', revision: 1 },
    subject: nominal(`n-${child.number}`),
    occurred: { start: instantAt(at), end: instantAt(at + 60_000), precision: 'minute' },
    author: { ref: null, rank: rank ?? null },
    historical: false,
    body,
  };
}

const BEFORE = Date.UTC(2026, 8, 1);

function careLines({ number, lookedAfter, outOfArea, exploitationKnown }: PlannedChild): readonly Line[] {
  const record = `care-${number}`;
  const source = 'case-records';
  return [
    {
      source,
      record,
      at: BEFORE,
      body: {
        kind: 'care-described',
        lookedAfter,
        responsibleAuthority: ASHBOURNE,
        ...(outOfArea ? { hostAuthority: MERROW } : {}),
      },
    },
    ...(exploitationKnown
      ? [
          {
            source,
            record,
            at: BEFORE,
            body: {
              kind: 'profile-stated',
              section: 'risk',
              content: { exploitation: 'criminal exploitation' },
            },
          } as const,
        ]
      : []),
  ];
}

function responseLines(child: PlannedChild, episode: PlannedEpisode): readonly Line[] {
  const { category, beganAt, risk, locatedAt, returnedAt, escalated } = episode;
  const told = { source: 'storm' as const, record: logOf(child, episode) };
  return [
    { ...told, at: beganAt, body: { kind: category === 'away' ? 'noticed' : 'missing-reported' } },
    {
      ...told,
      at: beganAt + 20 * 60_000,
      rank: 'duty-inspector',
      body: { kind: 'classified', category: { recognised: true, value: category } },
    },
    ...(category === 'missing'
      ? [
          {
            ...told,
            at: beganAt + 25 * 60_000,
            rank: 'duty-inspector',
            body: { kind: 'risk-assessed', level: { recognised: true, value: risk } },
          } as const,
        ]
      : []),
    ...(escalated === null
      ? []
      : [
          stepped(told, escalated.askedAt, 'escalation-requested'),
          stepped(told, escalated.spokeAt, 'commander-spoke'),
        ]),
    ...(locatedAt === null
      ? []
      : [{ ...told, at: locatedAt, body: { kind: 'located', wellBeingConfirmed: true } } as const]),
    { ...told, at: returnedAt, body: { kind: 'returned' } },
  ];
}

function stepped(
  told: Pick<Line, 'source' | 'record'>,
  at: number,
  step: 'escalation-requested' | 'commander-spoke',
): Line {
  return { ...told, at, body: { kind: 'escalation-stepped', step: { recognised: true, value: step } } };
}

const STEPS = {
  contacted: 'return-interview-contacted',
  initiated: 'return-interview-initiated',
  completed: 'return-interview-completed',
} as const;

function talkLines(child: PlannedChild, episode: PlannedEpisode): readonly Line[] {
  const { talk, returnedAt } = episode;
  if (talk.length === 0) return [];
  const of = {
    referral: `r-${child.number}-${episode.number}`,
    episode: { agency: NORTHVALE, source: 'storm', record: logOf(child, episode) },
  };
  const told = { source: 'return-interviews' as const, record: of.referral };
  return [
    { ...told, at: returnedAt, body: { kind: 'return-interview-referred', ...of } },
    ...talk.map(({ step, at }) => ({ ...told, at, body: talkBody(step, of) })),
  ];
}

function talkBody(
  step: TalkStep,
  of: {
    readonly referral: string;
    readonly episode: NonNullable<Extract<FactBody, { kind: 'noticed' }>['episode']>;
  },
): FactBody {
  if (step === 'refused')
    return { kind: 'return-interview-refused', by: { recognised: true, value: 'child' }, ...of };
  return { kind: STEPS[step], ...of };
}

function logOf(child: PlannedChild, episode: PlannedEpisode): string {
  return `log-${child.number}-${episode.number}`;
}
