import type { ProtocolRules } from '../../model/protocol/protocol';
import type { ProtocolFile } from './protocol-file';
import { readClocks } from './read-clocks';
import { readInterviews } from './read-interviews';
import { readMeetings } from './read-meetings';
import { readNotifications } from './read-notifications';
import { readResponse } from './read-response';
import { readPatterns, readTriage } from './read-patterns';
import { readPlans } from './read-plans';
import { readPrompts } from './read-prompts';

/** The rules of a file that has been found in order, by area. */
export function readRules(file: ProtocolFile): ProtocolRules {
  return {
    clocks: readClocks(file),
    notifications: readNotifications(file),
    prompts: readPrompts(file),
    patterns: readPatterns(file),
    triage: readTriage(file),
    interviews: readInterviews(file),
    meetings: readMeetings(file),
    plans: readPlans(file),
    response: readResponse(file),
  };
}
