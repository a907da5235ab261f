import type { CareDescribed } from '../../src/model/agency-fact/fact-body';
import { agencyId, kindOf } from '../../src/model/agency/agency-id';
import type { AgencyId } from '../../src/model/agency/agency-id';

/** Care arrangements in the source's words: an authority is `la:<DfE code>`, or a name that takes a person to read. */
export interface CareWords {
  readonly lookedAfter: boolean | undefined;
  readonly responsibleAuthority: string | undefined;
  readonly hostAuthority: string | undefined;
  readonly placement: string | undefined;
}

/** What the words state, or `null` when they state nothing. A free name ties a child to no authority: that takes a person. */
export function careDescribed(words: CareWords): CareDescribed | null {
  if (Object.values(words).every((word) => word === undefined)) return null;
  const responsibleAuthority = authority(words.responsibleAuthority);
  const hostAuthority = authority(words.hostAuthority);
  const unknown = [
    responsibleAuthority === null ? words.responsibleAuthority : undefined,
    hostAuthority === null ? words.hostAuthority : undefined,
  ].filter((name) => name !== undefined);
  return {
    kind: 'care-described',
    ...(words.lookedAfter === undefined ? {} : { lookedAfter: words.lookedAfter }),
    ...(responsibleAuthority === null ? {} : { responsibleAuthority }),
    ...(hostAuthority === null ? {} : { hostAuthority }),
    ...(unknown.length === 0 ? {} : { unrecognisedAuthority: unknown.join('; ') }),
    ...(words.placement === undefined ? {} : { placement: words.placement }),
  };
}

function authority(words: string | undefined): AgencyId | null {
  const id = agencyId((words ?? '').trim().toLowerCase());
  return id !== null && kindOf(id) === 'local-authority' ? id : null;
}
