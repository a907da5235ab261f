import type { Coded } from '../agency-fact/coded';
import type { Debriefed, Disclosure } from '../agency-fact/interview-facts';
import type { AlwaysShared, DisclosedAbout } from '../protocol/interview-rules';

/** Something disclosed, and with whom it is shared: as was decided, and as the protocol has it whatever was decided. */
export interface SharedDisclosure {
  readonly about: Coded<DisclosedAbout>;
  readonly shareWith: Disclosure['shareWith'];
  readonly rationale: string | null;
  /** Where it is written that some of it is always shared; empty when nothing had to be. */
  readonly because: readonly string[];
}

type Party = Disclosure['shareWith'][number];

const PARTIES: readonly Party[] = ['police', 'social-worker', 'independent-reviewing-officer'];

/**
 * What was disclosed in an interview, from its debriefs in order. Harm is a disclosure even where nobody wrote one down, and so is
 * a placement that drives the child away: significant harm is always shared (WY 7), a placement factor with social worker and
 * reviewing officer (NF 4.12).
 */
export function sharedDisclosures(
  debriefs: readonly Debriefed[],
  rules: readonly AlwaysShared[],
): readonly SharedDisclosure[] {
  return debriefs.flatMap(disclosedIn).map(({ about, shareWith, rationale }) => {
    const always = rules.filter((rule) => about.recognised && rule.about.includes(about.value));
    const owed = new Set<Party>([...shareWith, ...always.flatMap((rule) => rule.with)]);
    return {
      about,
      shareWith: PARTIES.filter((party) => owed.has(party)),
      rationale: rationale ?? null,
      because: [...new Set(always.map(({ source }) => source))],
    };
  });
}

function disclosedIn({ safeguarding, answers }: Debriefed): readonly Disclosure[] {
  const told = answers.disclosures ?? [];
  const tells = (...about: readonly DisclosedAbout[]): boolean =>
    told.some((one) => one.about.recognised && about.includes(one.about.value));
  const implied = (about: DisclosedAbout): Disclosure => ({
    about: { recognised: true, value: about },
    shareWith: [],
  });
  return [
    ...told,
    ...(safeguarding && !tells('harm-to-child', 'harm-to-another') ? [implied('harm-to-child')] : []),
    ...(answers.placementIsPushFactor === true && !tells('placement') ? [implied('placement')] : []),
  ];
}
