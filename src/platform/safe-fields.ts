/**
 * What may leave in a log line. Everything not named here is dropped, so that a new field is silent until somebody
 * has judged it. Codes are lower case and hold no spaces: a name written where a code belongs does not pass.
 */
const CODE = /^[a-z0-9][a-z0-9_.:/@+-]{0,99}$/;
const ID = /^[A-Za-z0-9_-]{1,64}$/;
const ADDRESS = /^https?:\/\/[A-Za-z0-9.:[\]-]+\/?$/;

const CODES = [
  'event',
  'reason',
  'outcome',
  'state',
  'topic',
  'source',
  'agency',
  'role',
  'purpose',
  'kind',
  'check',
  'setting',
  'signal',
  'part',
  'group',
  'host',
  'pool',
];
const IDS = [
  'correlation',
  'folder',
  'record',
  'hash',
  'socket',
  'request',
  'code',
  'errorCode',
  'errorName',
];
const ADDRESSES = ['url'];
const NUMBERS = [
  'count',
  'accepted',
  'ignored',
  'rejected',
  'quarantined',
  'partition',
  'offset',
  'position',
  'attempt',
  'bytes',
  'ms',
  'seconds',
  'port',
  'status',
  'depth',
  'sockets',
  'groups',
  'lag',
  'pid',
  'batch',
  'waitMs',
];
const FLAGS = ['isNew', 'ready', 'demo', 'production'];

const RULES: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ...CODES.map((name) => [name, textLike(CODE)] as const),
  ...IDS.map((name) => [name, textLike(ID)] as const),
  ...ADDRESSES.map((name) => [name, textLike(ADDRESS)] as const),
  ...NUMBERS.map((name) => [name, isNumber] as const),
  ...FLAGS.map((name) => [name, (value: unknown) => typeof value === 'boolean'] as const),
]);

export type Fields = Readonly<Record<string, unknown>>;

/** The fields that may leave. An `error` becomes its name and code: its message may quote a row. */
export function safeFields(fields: Fields): Record<string, unknown> {
  const safe: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'error' || name === 'err') Object.assign(safe, errorFields(value));
    else if (RULES.get(name)?.(value) === true)
      safe[name] = typeof value === 'bigint' ? Number(value) : value;
  }
  return safe;
}

/** Name and code of an error, and nothing that its message says. */
export function errorFields(error: unknown): { readonly errorName: string; readonly errorCode?: string } {
  if (typeof error !== 'object' || error === null) return { errorName: 'NotAnError' };
  const name = 'name' in error ? error.name : undefined;
  const errorName = typeof name === 'string' && ID.test(name) ? name : 'Error';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && ID.test(code) ? { errorName, errorCode: code } : { errorName };
}

function textLike(shape: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && shape.test(value);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value));
}
