import type {
  PreventionAnswers,
  PreventionInterviewHeld,
  PreventionInterviewNotHeld,
} from '../../src/model/agency-fact/on-return-facts';
import type { Statement } from '../kit/statement';
import { statement } from '../kit/statement';
import { notHeldReason, preventionHolder } from './codes';
import type { LineFields } from './line-fields';

const TEXTS = ['why', 'where', 'offences', 'presentation', 'prevention', 'helpsFinding'] as const;
const FLAGS = ['agreed', 'childsWish', 'placementProblemSuspected', 'safeAndWell', 'concern'] as const;

/** A prevention interview as a line tells it; what the line leaves out was not asked or not answered. */
export function preventionHeld(fields: LineFields, text: string | undefined): readonly Statement[] {
  const flags = FLAGS.flatMap((name) => {
    const value = fields.flag(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const body: PreventionInterviewHeld = {
    kind: 'prevention-interview-held',
    by: preventionHolder(fields.text('heldBy') ?? 'POLICE'),
    ...Object.fromEntries(flags),
    answers: answersOf(fields),
  };
  return [statement(body), ...noted(text)];
}

/** That none is held, and why. An appointment whose time cannot be read is one without a time. */
export function preventionNotHeld(fields: LineFields, text: string | undefined): readonly Statement[] {
  const appointmentAt = fields.localTime('appointmentAt')?.start;
  const insteadByNamed = fields.text('insteadBy');
  const body: PreventionInterviewNotHeld = {
    kind: 'prevention-interview-not-held',
    reason: notHeldReason(fields.text('reason') ?? 'no reason given'),
    ...(appointmentAt === undefined ? {} : { appointmentAt }),
    ...(insteadByNamed === undefined ? {} : { insteadByNamed }),
    ...(text === undefined ? {} : { text }),
  };
  return [statement(body)];
}

/** People named are a text of their own, parted by semicolons: they are never shown with the rest. */
function answersOf(fields: LineFields): PreventionAnswers {
  const texts = TEXTS.flatMap((name) => {
    const value = fields.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const people = fields.list('withWhom');
  const isGiven = fields.text('withWhom') !== undefined;
  return {
    ...Object.fromEntries(texts),
    ...(isGiven ? { withWhom: people } : {}),
  };
}

function noted(text: string | undefined): readonly Statement[] {
  return text === undefined ? [] : [statement({ kind: 'noted', topic: 'note', text })];
}
