import {
  CHILD_SUBSCRIPTION,
  INTERVIEWS_QUERY,
  MEETING_QUERY,
  childQuery,
} from '../../../src/board/child-operations';
import { boardQuery, boardSubscription } from '../../../src/board/operations';
import { TOGETHER_QUERY } from '../../../src/board/together';
import { SUPERGRAPH_FILE, committed } from '../../../src/gateway/compose/schema-files';
import { publicSchema } from '../../../src/gateway/compose/public-schema';
import { createGate } from '../../../src/gateway/edge/operation-gate';

const schema = publicSchema(committed(process.cwd(), SUPERGRAPH_FILE) ?? '');
const gate = createGate({ schema, introspection: false });

test.each([
  ['the picture of a child', childQuery(false), { id: 'c_1' }],
  ['the picture with what an edit needs', childQuery(true), { id: 'c_1' }],
  ['the live picture', CHILD_SUBSCRIPTION, { id: 'c_1' }],
  ['the list', boardQuery(true), {}],
  ['the live list', boardSubscription(true), {}],
  ['the interviews', INTERVIEWS_QUERY, {}],
  ['the meeting', MEETING_QUERY, {}],
  ['what happened with other children', TOGETHER_QUERY, {}],
])('the hub takes what the page asks, within the limits of any client: %s', (_name, text, variables) => {
  expect(gate.validateOperation({ text, operationName: null, variables })).toMatchObject({
    kind: 'accepted',
  });
});
