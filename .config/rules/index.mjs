import { noAmbientTime } from './no-ambient-time.mjs';
import { noTypeAssertion } from './no-type-assertion.mjs';
import { noFocusedTest } from './no-focused-test.mjs';
import { noSleepInTest } from './no-sleep-in-test.mjs';
import { maxLinesPerTestFunction } from './max-lines-per-test-function.mjs';
import { exportedDocComment } from './exported-doc-comment.mjs';
import { noOwnInheritance } from './no-own-inheritance.mjs';
import { ownSessionsOnly } from './own-sessions-only.mjs';

/** Rules of this house that no published plugin states. */
export const house = {
  meta: { name: 'house' },
  rules: {
    'no-ambient-time': noAmbientTime,
    'no-type-assertion': noTypeAssertion,
    'no-focused-test': noFocusedTest,
    'no-sleep-in-test': noSleepInTest,
    'max-lines-per-test-function': maxLinesPerTestFunction,
    'exported-doc-comment': exportedDocComment,
    'no-own-inheritance': noOwnInheritance,
    'own-sessions-only': ownSessionsOnly,
  },
};
