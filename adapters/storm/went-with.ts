import type { SubjectRef } from '../../src/model/agency-fact/subject-ref';
import { notUnderstood } from '../kit/statement';
import type { Statement } from '../kit/statement';
import type { LineFields } from './line-fields';
import { NOMINAL, logPerson } from './log-person';
import type { LineSetting } from './read-line';

const PERSON = /^[1-9]\d?$/;
const NUMBER = /^[A-Z0-9][A-Z0-9./-]{0,39}$/;

/**
 * Whom a child went with: others of the log by their numbers in it, or of another log by its number, or somebody by the
 * force's own reference. A line about several that names nobody says that they went together. Each keeps an episode and
 * record of their own.
 */
export function wentWith(fields: LineFields, setting: LineSetting): readonly Statement[] {
  const { agency, record, person, about } = setting;
  const nominal = fields.text('withNominal');
  const log = fields.text('withLog');
  const numbers = fields.list('with');
  if (nominal !== undefined)
    return NUMBER.test(nominal)
      ? [missingWith({ agency, scheme: NOMINAL, value: nominal })]
      : [notUnderstood('withNominal', nominal)];
  if (log !== undefined && !NUMBER.test(log)) return [notUnderstood('withLog', log)];
  if (log !== undefined && log !== record)
    return (numbers.length === 0 ? ['1'] : numbers).map((number, index) =>
      PERSON.test(number)
        ? missingWith(logPerson(agency, log, number))
        : notUnderstood(`with/${index}`, number),
    );
  const others = (numbers.length === 0 ? about.map(String) : numbers).filter(
    (number) => number !== String(person),
  );
  if (others.length === 0) return [notUnderstood('with', 'nobody named')];
  return [...new Set(others)].map((number, index) =>
    PERSON.test(number)
      ? missingWith(logPerson(agency, record, number))
      : notUnderstood(`with/${index}`, number),
  );
}

/** Named by the other, because one line may say it of several. */
function missingWith(other: SubjectRef): Statement {
  return { name: `missing-with/${other.scheme}/${other.value}`, body: { kind: 'missing-with', other } };
}
