import type { ResponseRules } from '../../../src/model/protocol/response-rules';
import { NORTHVALE, instant } from './make-fact';
import { protocolsUnder } from './under-protocol';
import type { ProtocolId } from './under-protocol';

/** The shipped rules on the response of one protocol, as on the evening of the tests. */
export function rulesIn(protocol: ProtocolId): ResponseRules {
  return protocolsUnder(protocol).of(NORTHVALE, instant('2026-11-20T12:00:00Z')).response;
}
