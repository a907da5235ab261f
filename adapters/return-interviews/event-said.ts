import type { DebriefAnswers, ReturnInterviewCompleted } from '../../src/model/agency-fact/interview-facts';
import type { InterviewEvent, InterviewSaid } from '../../src/model/interview/interview-event';
import { episodePointer } from './episode-pointer';
import { heldBy } from './held-by';
import { moreAnswers } from './more-answers';
import { eventCode, rating, refusedBy } from './codes';
import type { EventCode } from './codes';
import type { EventRecord, WireDebrief } from './wire';

/** What an event says of its interview. An event nobody knows says nothing of it, and is put before a person. */
export function eventSaid(record: EventRecord): Pick<InterviewEvent, 'said' | 'notUnderstood'> {
  const code = eventCode(record.event);
  return code.recognised
    ? { said: SAID[code.value](record), notUnderstood: [] }
    : { said: learnt(record), notUnderstood: [{ what: 'event', given: code.given }] };
}

/** A debrief may come with any event; an event that is one says so even when it is empty. */
const SAID: Readonly<Record<EventCode, (record: EventRecord) => readonly InterviewSaid[]>> = {
  referred: (record) => [
    {
      kind: 'return-interview-referred',
      ...(record.rating === undefined ? {} : { rating: rating(record.rating) }),
    },
    ...learnt(record),
  ],
  offered: (record) => [{ kind: 'return-interview-offered' }, ...learnt(record)],
  contacted: (record) => [{ kind: 'return-interview-contacted' }, ...learnt(record)],
  initiated: (record) => [{ kind: 'return-interview-initiated', ...heldBy(record) }, ...learnt(record)],
  completed: (record) => [
    { kind: 'return-interview-completed', ...heldBy(record), ...alsoFor(record) },
    ...learnt(record),
  ],
  refused: (record) => [
    {
      kind: 'return-interview-refused',
      by: refusedBy(record.refusedBy ?? 'nobody named'),
      ...(record.reason === undefined ? {} : { reason: record.reason }),
      ...(record.parentsView === undefined ? {} : { parentsView: record.parentsView }),
    },
    ...learnt(record),
  ],
  debrief: ({ debrief = {}, safeguarding }) => [debriefed(debrief, safeguarding)],
};

/** Other missing episodes the same talk was about. */
function alsoFor({
  alsoFor: others,
  childAgreedToOne,
}: EventRecord): Pick<ReturnInterviewCompleted, 'alsoFor' | 'childAgreedToOne'> {
  return {
    ...(others === undefined ? {} : { alsoFor: others.flatMap((other) => episodePointer(other) ?? []) }),
    ...(childAgreedToOne === undefined ? {} : { childAgreedToOne }),
  };
}

/** Harm found is told even where no debrief is written down yet. */
function learnt({ debrief, safeguarding }: EventRecord): readonly InterviewSaid[] {
  if (debrief === undefined && safeguarding !== true) return [];
  return [debriefed(debrief ?? {}, safeguarding)];
}

function debriefed(debrief: WireDebrief, safeguarding = false): InterviewSaid {
  return { kind: 'debriefed', safeguarding, answers: answersOf(debrief) };
}

/** Field by field: one that the contract does not name is not stored. Texts stay as they were given. */
function answersOf(debrief: WireDebrief): DebriefAnswers {
  const { pushFactors, pullFactors, harm, exploitation, offending, substances } = debrief;
  const { whereTheyWent, childsWishes, adviceGiven, likelihoodOfRepeat, narrative, withWhom } = debrief;
  return {
    ...(pushFactors === undefined ? {} : { pushFactors }),
    ...(pullFactors === undefined ? {} : { pullFactors }),
    ...(harm === undefined ? {} : { harm }),
    ...(exploitation === undefined ? {} : { exploitation }),
    ...(offending === undefined ? {} : { offending }),
    ...(substances === undefined ? {} : { substances }),
    ...(whereTheyWent === undefined ? {} : { whereTheyWent }),
    ...(childsWishes === undefined ? {} : { childsWishes }),
    ...(adviceGiven === undefined ? {} : { adviceGiven }),
    ...(likelihoodOfRepeat === undefined ? {} : { likelihoodOfRepeat }),
    ...moreAnswers(debrief),
    ...(narrative === undefined ? {} : { narrative }),
    ...(withWhom === undefined ? {} : { withWhom }),
  };
}
