import { kindOf } from '../agency/agency-id';
import type { AgencyId, AgencyKind } from '../agency/agency-id';
import type { DutyHolder } from '../protocol/vocabulary';
import type { AgreementLacking, PlanAgreement } from './plan-state';

/** The agencies around a child at the time, as far as they are known. */
export interface AgenciesAround {
  readonly responsible: AgencyId | null;
  readonly host: AgencyId | null;
  readonly placement: AgencyId | null;
}

const KIND: Readonly<Record<DutyHolder, AgencyKind>> = {
  'recording-force': 'police-force',
  'responsible-authority': 'local-authority',
  'host-authority': 'local-authority',
  provider: 'return-interview-provider',
  placement: 'placement-provider',
};

/** Who the rule says must agree and has not. Of a party nobody can name, any agency of its kind will do. */
export function agreementLacking(
  parties: readonly DutyHolder[],
  agreements: readonly PlanAgreement[],
  around: AgenciesAround,
): readonly AgreementLacking[] {
  return parties.flatMap((party) => {
    if (party === 'host-authority' && (around.host === null || around.host === around.responsible)) return [];
    const agency = agencyOf(party, around);
    const agreed = agreements.some((one) =>
      agency === null ? kindOf(one.agency) === KIND[party] : one.agency === agency,
    );
    return agreed ? [] : [{ party, agency }];
  });
}

function agencyOf(party: DutyHolder, { responsible, host, placement }: AgenciesAround): AgencyId | null {
  switch (party) {
    case 'responsible-authority':
      return responsible;
    case 'host-authority':
      return host;
    case 'placement':
      return placement;
    case 'recording-force':
    case 'provider':
      return null;
  }
}
