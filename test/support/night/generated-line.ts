import type { Random } from './random';

export interface GeneratedLine {
  readonly number: number;
  readonly revision: number;
  readonly at: string;
  readonly code: string;
  readonly about: readonly number[];
  readonly by: { readonly ref: string; readonly rank: string };
  readonly fields?: Readonly<Record<string, string | boolean>>;
  readonly text?: string;
}

type Said = Pick<GeneratedLine, 'code' | 'fields' | 'text'>;

const by = { ref: 'N1020', rank: 'Duty-inspector' };

/** How a log may go, from its report to its closing; what a control room would write in between. */
export function storyLines(random: Random, localTime: (step: number) => string): readonly Said[] {
  const middle = Array.from({ length: 1 + random.below(4) }, () => anySaid(random, localTime));
  const ending: readonly Said[] = [
    { code: 'LOCATED', fields: { place: 'Invented Lane', wellBeingConfirmed: random.chance(0.8) } },
    { code: 'RETURNED', fields: { to: 'Larkrise House' } },
    { code: 'CLOSED', fields: { closure: 'MISSING-PERSON' } },
  ];
  return [
    { code: 'REPORTED', text: 'Not back when expected.', fields: { lastSeenPlace: 'School gate' } },
    {
      code: 'DECISION',
      fields: { category: random.pick(['MISSING', 'MISSING', 'ABSENT', 'AWAY', 'MYSTERY']) },
    },
    ...middle,
    ...ending.slice(0, random.below(ending.length + 1)),
  ];
}

export function line(
  said: Said,
  place: Pick<GeneratedLine, 'number' | 'revision' | 'at' | 'about'>,
): GeneratedLine {
  return { ...place, ...said, by };
}

function anySaid(random: Random, localTime: (step: number) => string): Said {
  const said: readonly Said[] = [
    { code: 'RISK', fields: { level: random.pick(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']) } },
    { code: 'DELAY', text: 'Premature report.', fields: { reviewAt: localTime(9) } },
    { code: 'ENQUIRY', text: `Street ${random.below(100)} viewed.` },
    { code: 'CONCERN', text: 'Carer is worried.' },
    { code: 'CARE', fields: { hostAuthority: random.pick(['la:991', 'la:992']), placement: 'Beechcroft' } },
    { code: 'DECISION', fields: { category: random.pick(['MISSING', 'AWAY']) } },
    { code: 'DRONE-UP' },
  ];
  return random.pick(said);
}
