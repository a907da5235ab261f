import type { ReturnInterviewClock } from '../../../model/protocol/protocol';
import type { ClockInFile, Keyed, ProtocolFile } from '../protocol-file';
import { clockEntries } from '../read-clocks';

/** What each start and each stop of the return interview's clock is in facts. */
const STARTS = { returned: ['returned'], 'located-or-returned': ['returned', 'located:well'] } as const;
const REFUSED = 'return-interview-refused:child';

/** Every clock in one shape, that of the return interview too, so that all stand in one table. */
export function clockShown(file: ProtocolFile): Keyed<ClockInFile> {
  return Object.fromEntries([
    ['return-interview', returnInterview(file.clocks['return-interview'])],
    ...clockEntries(file),
  ]);
}

function returnInterview({ hours, warnHours, starts, stops, ...rest }: ReturnInterviewClock): ClockInFile {
  return {
    says: 'Every child reported missing is offered an independent return interview.',
    starts: STARTS[starts],
    due: { hours },
    stops: [`return-interview-${stops}`, REFUSED],
    owner: 'responsible-authority',
    ownerRole: 'social-worker',
    managerRole: 'team-manager',
    warnHours,
    ...rest,
  };
}
