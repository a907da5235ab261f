import type { FactBody } from '../../src/model/agency-fact/fact-body';
import type { AgencyId } from '../../src/model/agency/agency-id';
import type { Statement } from '../kit/statement';
import { statement } from '../kit/statement';
import type { LineFields } from './line-fields';

/** Of whom a line is read, and where it stands: some of what it says is told by that. */
export interface LineSetting {
  readonly agency: AgencyId;
  readonly record: string;
  readonly person: number;
  /** Everybody the line is about. */
  readonly about: readonly number[];
}

/** What a line of one code says of one of the persons it is about. */
export type ReadLine = (
  fields: LineFields,
  text: string | undefined,
  setting: LineSetting,
) => readonly Statement[];

/** A fact that has no room for words, and the words beside it. */
export function withNote(body: FactBody, text: string | undefined): readonly Statement[] {
  return besideWords(statement(body), text);
}

/** A statement, and the words beside it. */
export function besideWords(said: Statement, text: string | undefined): readonly Statement[] {
  return [said, ...(text === undefined ? [] : note('note', text))];
}

export function note(topic: 'concern' | 'note' | 'enquiry', text: string | undefined): readonly Statement[] {
  return [statement({ kind: 'noted', topic, ...(text === undefined ? {} : { text }) })];
}
