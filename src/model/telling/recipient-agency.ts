import type { Recipient } from '../agency-fact/telling-facts';
import type { DutyHolder } from '../protocol/vocabulary';

type Place = readonly DutyHolder[];

const OF_AUTHORITY: Place = ['responsible-authority'];
const OF_FORCE: Place = ['recording-force'];
const NOWHERE_HERE: Place = [];

/**
 * At which agency around the child each recipient is, the first that there is; those of no agency of the partnership are
 * told by a person. Children's social care is that of the authority where the child lives when nobody looks after them.
 */
export const AGENCY_OF_RECIPIENT: Readonly<Record<Recipient, Place>> = {
  police: OF_FORCE,
  'social-worker': OF_AUTHORITY,
  'out-of-hours-team': OF_AUTHORITY,
  'team-manager': OF_AUTHORITY,
  'service-manager': OF_AUTHORITY,
  'independent-reviewing-officer': OF_AUTHORITY,
  'responsible-authority': OF_AUTHORITY,
  'children-social-care': ['responsible-authority', 'host-authority'],
  'host-authority': ['host-authority'],
  'return-interview-provider': ['provider'],
  carer: ['placement'],
  'senior-police': OF_FORCE,
  'investigating-officer': OF_FORCE,
  'missing-person-co-ordinator': OF_FORCE,
  'police-intelligence': OF_FORCE,
  'family-support': OF_FORCE,
  'public-protection': OF_FORCE,
  parents: NOWHERE_HERE,
  'health-lead': NOWHERE_HERE,
  'designated-health-professional': NOWHERE_HERE,
  'education-lead': NOWHERE_HERE,
  'uk-missing-persons-unit': NOWHERE_HERE,
  ceop: NOWHERE_HERE,
  'missing-people': NOWHERE_HERE,
  'evidence-and-enquiry-unit': NOWHERE_HERE,
  'command-and-control-unit': NOWHERE_HERE,
  'home-office': NOWHERE_HERE,
  practitioners: NOWHERE_HERE,
  'other-authorities': NOWHERE_HERE,
  'police-national-computer': NOWHERE_HERE,
};

/** Recipients that are an agency, not somebody in one: what the agency has recorded itself, it need not be told. */
export const WHOLE_AGENCIES: ReadonlySet<Recipient> = new Set<Recipient>([
  'police',
  'responsible-authority',
  'host-authority',
  'children-social-care',
  'return-interview-provider',
]);
