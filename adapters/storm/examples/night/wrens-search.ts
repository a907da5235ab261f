import { CALL_HANDLER, COMMANDER, DUTY_INSPECTOR, SERGEANT } from '../../night/story';
import type { StoryLine, StoryMessage } from '../../night/story';

const step = (at: StoryLine['at'], name: string, by: StoryLine['by'], text: string): StoryLine => ({
  ...{ at, code: 'ESCALATION', fields: { step: name }, text, by },
});

const message = (sent: StoryMessage['sent'], ...lines: readonly StoryLine[]): StoryMessage => ({
  sent,
  lines,
});

/**
 * Part of the house is searched, the carer asks for more and finds no agreement, and the commander speaks with the carer within
 * the hour; then all of it is. Told about the first enquiries, some before and some after them.
 */
export const wrensSearch: {
  readonly before: readonly StoryMessage[];
  readonly after: readonly StoryMessage[];
} = {
  before: [
    message('+00:45', {
      at: '+00:43',
      code: 'TOLD',
      fields: { whom: 'OUT-OF-HOURS-TEAM', route: 'TELEPHONE' },
      text: 'Ashbourne out of hours, duty desk.',
      by: CALL_HANDLER,
    }),
    message('+00:53', {
      at: '+00:50',
      code: 'HOUSE-SEARCH',
      fields: { decision: 'PARTIAL' },
      text: 'Her room now; loft and outbuildings when a second car is free.',
      by: SERGEANT,
    }),
    message(
      '+01:06',
      step('+00:55', 'INSPECTOR-ASKED', CALL_HANDLER, 'Carer: she hid in the outbuildings in the spring.'),
      step('+01:04', 'INSPECTOR-SPOKE', DUTY_INSPECTOR, 'No agreement: the one car goes to the bus station.'),
    ),
    message(
      '+01:13',
      step('+01:08', 'ESCALATION-REQUESTED', CALL_HANDLER, 'Carer asks for the commander.'),
      step('+01:12', 'COMMANDER-BRIEFED', DUTY_INSPECTOR, 'Both views given.'),
    ),
  ],
  after: [
    message('+01:27', step('+01:24', 'COMMANDER-TRIED', COMMANDER, 'The home’s line is engaged.')),
    message(
      '+01:37',
      step('+01:33', 'COMMANDER-SPOKE', COMMANDER, 'With the carer: a second car is called in.'),
      step('+01:34', 'AGREED', COMMANDER, 'All of the house and grounds, now.'),
      {
        at: '+01:35',
        code: 'HOUSE-SEARCH',
        fields: { decision: 'FULL' },
        text: 'House, loft, garden and outbuildings.',
        by: COMMANDER,
      },
    ),
  ],
};
