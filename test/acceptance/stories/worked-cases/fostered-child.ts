import { councilSays, policeNominal } from './feeds';

export interface Fostered {
  /** The council's number of the child; the police's is made of it. */
  readonly number: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly born: string;
  readonly host?: string;
  readonly council?: string;
  readonly force?: string;
  readonly placement?: string;
}

export const nominalOf = (number: string): string => `N${number}`;

/** As a control room's log names the same child. */
export function asPoliceKnow({ number, givenName, familyName, born }: Fostered) {
  return { nominal: nominalOf(number), givenName, familyName, dateOfBirth: born };
}

/** A council tells of a child it looks after, who lives with foster carers of Larkrise since the summer. */
export function isFostered(child: Fostered, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const { number, givenName, familyName, born, host, council = 'la:991', force = 'pf:99' } = child;
  const { placement = 'placement:larkrise' } = child;
  return councilSays(council, number, {
    person: { pers_forename: givenName, pers_surname: familyName, pers_dob: born, pers_sex: 'M' },
    care: {
      ...{ looked_after: true, responsible_authority: council },
      ...(host === undefined ? {} : { host_authority: host }),
    },
    linked_identifiers: [policeNominal(force, nominalOf(number))],
    cla_placements: [
      {
        clap_cla_placement_id: 'P1',
        clap_cla_placement_start_date: '2026-06-01',
        clap_cla_placement_type: 'U6',
        provider_agency: placement,
        setting: 'Foster carers, Larkrise',
        ...(host === undefined ? {} : { host_authority: host }),
      },
    ],
    ...more,
  });
}
