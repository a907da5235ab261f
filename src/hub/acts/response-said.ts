import type { ActName } from '../../access/act-name';
import type { Classified, FactBody, ResponseDelayed } from '../../model/agency-fact/fact-body';
import type {
  ConcernStated,
  CourtOrderApplies,
  EnquiryMade,
  EscalationStepped,
  HouseSearchDecided,
  IndicatorObserved,
  InterventionLevelSet,
  MediaDecided,
  OwnershipTransferred,
  PlanFollowed,
  Reopened,
  ReportItemGiven,
  StayDecided,
  StepRecorded,
} from '../../model/agency-fact/response-facts';

/** What may be said of the response through the hub, and under which act. */
type Said = [
  ['set-intervention-level', InterventionLevelSet],
  ['record-indicator', IndicatorObserved],
  ['record-enquiry', EnquiryMade],
  ['record-report-item', ReportItemGiven],
  ['state-concern', ConcernStated],
  ['classify', Classified],
  ['delay-response', ResponseDelayed],
  ['decide-house-search', HouseSearchDecided],
  ['record-escalation-step', EscalationStepped],
  ['transfer-ownership', OwnershipTransferred],
  ['decide-media', MediaDecided],
  ['decide-stay', StayDecided],
  ['reopen-missing-episode', Reopened],
  ['record-step', StepRecorded],
  ['record-court-order', CourtOrderApplies],
  ['record-plan-followed', PlanFollowed],
][number];

/** The acts of the response. */
export type RespondName = Said[0] & ActName;

/** A fact of the response, without the missing episode it is of. */
export type ResponseSaid = WithoutEpisode<Said[1] & FactBody>;

type WithoutEpisode<Body> = Body extends FactBody ? Omit<Body, 'episode'> : never;
