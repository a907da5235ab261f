import type { Asserted } from '../../../model/child/asserted';
import type { ChildState } from '../../../model/child/child-state';
import { storableJson } from '../storable-json';

/** Parts of a child that are one text to a child, each in a table of its own under its own category. */
export const CHILD_SECTIONS = [
  'thirdParties',
  'missingPeriods',
  'person',
  'health',
  'network',
  'risk',
] as const;

export type ChildSection = (typeof CHILD_SECTIONS)[number];

/** Where each is kept. */
export const TABLE_OF_SECTION: Readonly<Record<ChildSection, string>> = {
  thirdParties: 'child_third_parties',
  missingPeriods: 'child_missing_periods',
  person: 'profile_person',
  health: 'profile_health',
  network: 'profile_network',
  risk: 'profile_risk',
};

/** Each section as it is stored; `null` for one that says nothing. */
export type SectionRows = Readonly<Record<ChildSection, string | null>>;

export function childSections({ parentalResponsibility, missingPeriods, profile }: ChildState): SectionRows {
  const { person, health, network, risk, today } = profile;
  return {
    thirdParties: parentalResponsibility.length === 0 ? null : storableJson({ parentalResponsibility }),
    missingPeriods: missingPeriods.length === 0 ? null : storableJson({ missingPeriods }),
    person: unlessUnsaid({ person, today }),
    health: unlessUnsaid({ health }),
    network: unlessUnsaid({ network }),
    risk: unlessUnsaid({ risk }),
  };
}

function unlessUnsaid(content: Readonly<Record<string, Asserted<unknown>>>): string | null {
  const said = Object.values(content).some(({ assertions }) => assertions.length > 0);
  return said ? storableJson(content) : null;
}
