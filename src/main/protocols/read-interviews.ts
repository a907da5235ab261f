import type { ChecklistItem } from '../../model/protocol/checklist';
import { NO_INTERVIEW_RULES } from '../../model/protocol/interview-rules';
import type { InterviewRules, PreventionRules, ReturnRules } from '../../model/protocol/interview-rules';
import { ruleEntries } from './protocol-file';
import type { InterviewsInFile, ItemInFile, Keyed, None, ProtocolFile } from './protocol-file';

export function readInterviews({ interviews }: ProtocolFile): InterviewRules {
  if (interviews === undefined) return NO_INTERVIEW_RULES;
  return {
    prevention: readPrevention(interviews),
    return: readReturn(interviews),
    carersReturn: readItems(interviews.carersReturn),
  };
}

/** A list of a file, each entry with its key. */
export function readItems<Item extends ItemInFile>(
  list: Keyed<Item> | None | undefined,
): readonly (Item & ChecklistItem)[] {
  return ruleEntries(list).map(([key, item]) => ({ ...item, key }));
}

function readPrevention({ prevention }: InterviewsInFile): PreventionRules {
  const { by, asks, notHeld, sharedWith } = prevention;
  return {
    by: readItems(by),
    asks: readItems(asks),
    notHeld: readItems(notHeld).map((reason) => ({
      ...reason,
      needs: reason.needs ?? null,
      only: reason.only ?? null,
    })),
    sharedWith: readItems(sharedWith),
  };
}

function readReturn({ return: rules }: InterviewsInFile): ReturnRules {
  const { independence, arrangements, asks, alwaysShared } = rules;
  return {
    independence: readItems(independence).map((rule) => ({
      ...rule,
      of: rule.of ?? 'every-child',
      childMayPrefer: rule.childMayPrefer ?? false,
    })),
    arrangements: readItems(arrangements).map((item) => ({
      ...item,
      fromSecondReport: item.fromSecondReport ?? false,
    })),
    asks: readItems(asks),
    alwaysShared: readItems(alwaysShared),
  };
}
