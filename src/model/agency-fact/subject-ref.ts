import type { AgencyId } from '../agency/agency-id';

/**
 * A person as one source knows them. Several subjects may turn out to be one child; links between them are
 * facts of their own and can be undone.
 */
export interface SubjectRef {
  readonly agency: AgencyId;
  /** The source's own scheme, such as `storm-log-person` or `police-nominal`. */
  readonly scheme: string;
  readonly value: string;
}
