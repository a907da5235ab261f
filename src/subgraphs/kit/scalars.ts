import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isInstant, readInstant } from '../../model/time/instant';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Text of one fixed shape, the same inside and outside. A `Date` object is refused: it would not say its precision. */
function textScalar({ name, shape, read, description }: TextForm): GraphQLScalarType<string, string> {
  const refused = () =>
    new GraphQLError(`${name} is not of the expected form.`, { extensions: { code: 'BAD_USER_INPUT' } });
  const told = (value: unknown): string => {
    if (typeof value === 'string' && shape.test(value)) return value;
    throw refused();
  };
  const given = (value: unknown): string => {
    const text = typeof value === 'string' ? read(value) : null;
    if (text === null) throw refused();
    return text;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: told,
    parseValue: given,
    parseLiteral: (node) => given(node.kind === Kind.STRING ? node.value : null),
  });
}

interface TextForm {
  readonly name: string;
  readonly shape: RegExp;
  /** What a client may write for it, in the one form it is kept in; `null` when it is not understood. */
  read(text: string): string | null;
  readonly description: string;
}

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  shape: INSTANT,
  read: readInstant,
  description:
    'An instant as ISO 8601 in UTC with milliseconds and Z, for instance 2026-01-31T22:05:00.000Z. ' +
    'Given as an argument it may have any offset, and must have one.',
});

export const DateScalar = textScalar({
  name: 'Date',
  shape: DATE,
  read: (text) => (isInstant(`${text}T00:00:00.000Z`) ? text : null),
  description:
    'A calendar date, YYYY-MM-DD, as the source gave it (Europe/London unless the source says otherwise).',
});
