import type { MissingEpisodeView } from '../../../hub/ports/reading';
import { publishAsserted, publishCoded } from '../../kit/asserted';
import { shownOf, withheldOf } from '../../kit/withheld';
import { publishDeadline } from '../deadlines/deadline-type';
import type { MissingEpisodeType } from './missing-episode-type';
import {
  publishOutline,
  publishResponseRisk,
  publishResponseWhereabouts,
} from '../response/publish-response';

/** As the contract shows it. A category that is withheld or silent reads null in every field it holds. */
export function publishMissingEpisode(view: MissingEpisodeView): MissingEpisodeType {
  return {
    id: view.id,
    child: { id: view.childId },
    status: view.status,
    historical: view.historical,
    owner: { id: view.owner },
    category: publishCoded(view.category),
    ...timesOf(view),
    deadlines: view.deadlines.map(publishDeadline),
    ...publishOutline(view.response),
    ...guardedOf(view),
    ...publishResponseWhereabouts(shownOf(view.whereabouts)?.response ?? null),
    ...publishResponseRisk(shownOf(view.risk)?.response ?? null),
    withheld: withheldOf([view.whereabouts, view.risk, view.thirdParties]),
  };
}

type Times = Pick<MissingEpisodeType, 'reportedAt' | 'recordedAt' | 'locatedAt' | 'returnedAt' | 'closedAt'>;

function timesOf(view: MissingEpisodeView): Times {
  return {
    reportedAt: publishAsserted(view.reportedAt),
    recordedAt: publishAsserted(view.recordedAt),
    locatedAt: publishAsserted(view.locatedAt),
    returnedAt: publishAsserted(view.returnedAt),
    closedAt: publishAsserted(view.closedAt),
  };
}

type GuardedFields = Pick<
  MissingEpisodeType,
  'lastSeen' | 'missingFrom' | 'foundPlace' | 'risk' | 'delay' | 'circumstances' | 'reporter'
>;

function guardedOf(view: MissingEpisodeView): GuardedFields {
  const whereabouts = shownOf(view.whereabouts);
  const risk = shownOf(view.risk);
  const thirdParties = shownOf(view.thirdParties);
  return {
    lastSeen: whereabouts && publishAsserted(whereabouts.lastSeen),
    missingFrom: whereabouts && publishAsserted(whereabouts.missingFrom),
    foundPlace: whereabouts && publishAsserted(whereabouts.foundPlace),
    risk: risk && publishCoded(risk.risk),
    delay: risk && publishAsserted(risk.delay),
    circumstances: risk && publishAsserted(risk.circumstances),
    reporter: thirdParties && publishAsserted(thirdParties.reporter),
  };
}
