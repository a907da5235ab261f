import { readLocalDate } from '../../../model/time/london-time';
import type { ProtocolFile } from '../protocol-file';
import { faultsOf } from './fault';
import type { Fault } from './fault';

/** From and to are days of the calendar, in order. */
export function checkValidity({ validFrom, validTo }: ProtocolFile): readonly Fault[] {
  return [
    ...checkDay('validFrom', validFrom),
    ...checkDay('validTo', validTo),
    ...faultsOf(
      validFrom !== undefined &&
        validTo !== undefined &&
        validTo <= validFrom && { path: ['validTo'], says: 'it ends before it has begun' },
    ),
  ];
}

function checkDay(field: string, text: string | undefined): readonly Fault[] {
  return text === undefined || readLocalDate(text) !== null
    ? []
    : [{ path: [field], says: 'no day of the calendar' }];
}
