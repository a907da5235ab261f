import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Text of one fixed shape, the same inside and outside. A `Date` object is refused: it would not say its precision. */
function textScalar(name: string, shape: RegExp, description: string): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && shape.test(value)) return value;
    throw new GraphQLError(`${name} is not of the expected form.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : null),
  });
}

export const DateTimeScalar = textScalar(
  'DateTime',
  INSTANT,
  'An instant as ISO 8601 in UTC with milliseconds and Z, for instance 2026-01-31T22:05:00.000Z.',
);

export const DateScalar = textScalar(
  'Date',
  DATE,
  'A calendar date, YYYY-MM-DD, as the source gave it (Europe/London unless the source says otherwise).',
);
