import { Circuit } from './circuit';
import type { Contribution } from './contribution';
import { DoesNotFit, fittingValue, isRecord, ownValue } from './fitting-value';
import { postJson } from './post-json';
import type { OutsideRegistration } from './registration';
import { OutsideUnavailable } from './unavailable';
import type { Trouble } from './unavailable';
import { questionFor } from './whole-selection';

/** One child's contributed fields, by name; `wrong-child` when the answer was about another. */
export type OutsideAnswer = ReadonlyMap<string, unknown> | 'wrong-child';

export interface OutsideCall {
  /** By the agency's identifier. Rejects with `OutsideUnavailable`. */
  ask(identifiers: readonly string[], fields: readonly string[]): Promise<ReadonlyMap<string, OutsideAnswer>>;
  /** Whether calls are held back for now. */
  isPaused(): boolean;
}

export interface OutsideCallParts {
  readonly registration: OutsideRegistration;
  readonly contribution: Contribution;
  /** How each call ended, and each answer that was about another child. */
  ended(outcome: 'answered' | Trouble): void;
}

/** Calls one agency: bounded in time, size and number, and not at all while it has just failed again and again. */
export function createOutsideCall({ registration, contribution, ended }: OutsideCallParts): OutsideCall {
  const { limits } = registration;
  const circuit = new Circuit({ ...limits, monotonic: () => performance.now() });
  let underWay = 0;
  const asked = async (identifiers: readonly string[], fields: readonly string[]) => {
    if (underWay >= limits.mostAtOnce) throw new OutsideUnavailable('busy');
    if (!circuit.admits()) throw new OutsideUnavailable('paused');
    underWay += 1;
    try {
      const answers = await answersOf(registration, contribution, { identifiers, fields });
      circuit.succeeded();
      return answers;
    } catch (error) {
      circuit.failed();
      throw error instanceof OutsideUnavailable ? error : new OutsideUnavailable('wrong-shape');
    } finally {
      underWay -= 1;
    }
  };
  return {
    isPaused: () => circuit.isOpen,
    async ask(identifiers, fields) {
      try {
        const answers = await asked(identifiers, fields);
        ended('answered');
        for (const answer of answers.values()) if (answer === 'wrong-child') ended('wrong-child');
        return answers;
      } catch (error) {
        if (error instanceof OutsideUnavailable) ended(error.trouble);
        throw error;
      }
    },
  };
}

interface Question {
  readonly identifiers: readonly string[];
  readonly fields: readonly string[];
}

async function answersOf(
  { url, authorization, limits }: OutsideRegistration,
  contribution: Contribution,
  { identifiers, fields }: Question,
): Promise<ReadonlyMap<string, OutsideAnswer>> {
  const representations = identifiers.map((id) => ({ __typename: 'Child', id }));
  const body = { query: questionFor(contribution, fields), variables: { representations } };
  const entities = entitiesOf(await postJson({ url, authorization, body, ...limits }));
  if (entities.length !== identifiers.length) throw new OutsideUnavailable('wrong-shape');
  return new Map(
    identifiers.map((id, index) => [id, answerOf(entities[index], id, { contribution, fields })]),
  );
}

/** One error anywhere and no null in the answer can be told from a missing value, so none of it is used. */
function entitiesOf(answer: unknown): readonly unknown[] {
  if (!isRecord(answer)) throw new OutsideUnavailable('wrong-shape');
  const errors = answer['errors'];
  if (errors !== undefined && !(Array.isArray(errors) && errors.length === 0))
    throw new OutsideUnavailable('errors');
  const entities = isRecord(answer['data']) ? answer['data']['_entities'] : undefined;
  if (!Array.isArray(entities)) throw new OutsideUnavailable('wrong-shape');
  return entities;
}

interface Expected {
  readonly contribution: Contribution;
  readonly fields: readonly string[];
}

function answerOf(entity: unknown, id: string, { contribution, fields }: Expected): OutsideAnswer {
  if (entity === null) return new Map(fields.map((name) => [name, null]));
  if (!isRecord(entity)) throw new DoesNotFit('no object');
  if (entity['id'] !== id || entity['__typename'] !== 'Child') return 'wrong-child';
  return new Map(
    fields.map((name) => {
      const field = contribution.fields.get(name);
      if (field === undefined) throw new DoesNotFit('a field that is not in the contract');
      return [name, fittingValue(field.node.type, ownValue(entity, name), contribution.types)];
    }),
  );
}
