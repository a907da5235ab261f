import type { Act } from './act';
import type { JudgeAct } from './act-plan';
import { judgeLocated, judgeReturned, judgeRiskLevel } from './judge-missing-episode-acts';

/** Judges any act. */
export const judgeAct: JudgeAct<Act> = (act, child, setting) => {
  switch (act.name) {
    case 'set-risk-level':
      return judgeRiskLevel(act, child, setting);
    case 'record-located':
      return judgeLocated(act, child, setting);
    case 'record-returned':
      return judgeReturned(act, child, setting);
  }
};
