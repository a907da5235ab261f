import { factKeyText } from '../agency-fact/canonical';
import type { Asserted, Assertion } from '../child/asserted';
import { latestAssertions } from '../child/latest-assertions';
import type { Precedence } from '../child/latest-assertions';
import type { SetAside } from '../rule/set-aside';

/** As `latestAssertions`, but what was said without the authority is kept among the assertions and never shown. */
export function judgedAssertions<T>(
  ordered: readonly Assertion<T>[],
  precedence: Precedence,
  aside: SetAside,
): Asserted<T> {
  const authorised = ordered.filter(({ fact }) => !aside.has(factKeyText(fact)));
  return {
    shown: latestAssertions(authorised, precedence).shown,
    assertions: latestAssertions(ordered, precedence).assertions,
  };
}
