import { ID, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { Coded } from '../../model/agency-fact/fact-body';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Asserted, Assertion } from '../../model/child/asserted';
import type { Occurred } from '../../model/time/occurred';
import { OccurredType } from './occurred';
import { Told } from './told';
import type { PublishedType } from './told';

export interface AssertedKind {
  /** `Risk` publishes `AssertedRisk` and `RiskAssertion`. */
  readonly name: string;
  readonly of: string;
  readonly value: PublishedType;
}

/** Publishes a field as agencies assert it: every agency's latest word side by side, and the one shown. */
export function assertedType({ name, of, value }: AssertedKind): ClassType {
  @ObjectType(`${name}Assertion`, { description: `One agency's latest word on ${of}.` })
  class AssertionType {
    @Told(value, {
      category: 'as-parent',
      says: 'What the agency says; null when its code is not in our list, and then unrecognisedCode holds it.',
    })
    value!: unknown;

    @Told(() => String, { category: 'as-parent', says: 'The code as given, when it is not in our list.' })
    unrecognisedCode!: string | null;

    @Told(() => ID, {
      category: 'as-parent',
      says: "The asserting agency's id, for instance pf:99.",
      always: true,
    })
    by!: AgencyId;

    @Told(() => OccurredType, {
      category: 'as-parent',
      says: "When it held, by the source's account.",
      always: true,
    })
    occurred!: Occurred;
  }

  @ObjectType(`Asserted${name}`, {
    description: `What agencies say of ${of}. They may disagree, and each is kept.`,
  })
  class AssertedValueType {
    @Told(() => AssertionType, {
      category: 'as-parent',
      says: "The assertion that the partnership's protocol puts first; null when nobody has said.",
    })
    shown!: AssertionType | null;

    @Told(() => [AssertionType], {
      category: 'as-parent',
      says: "Each agency's latest assertion, in order of agency id.",
      always: true,
    })
    assertions!: AssertionType[];
  }
  return AssertedValueType;
}

interface PublishedAssertion {
  readonly value: unknown;
  readonly unrecognisedCode: string | null;
  readonly by: AgencyId;
  readonly occurred: Occurred;
}

export interface PublishedAsserted {
  readonly shown: PublishedAssertion | null;
  readonly assertions: readonly PublishedAssertion[];
}

/** As the contract shows it; `read` turns the model's value into the published one. */
export function publishAsserted<T>(
  asserted: Asserted<T>,
  read: (value: T) => unknown = (value) => value,
): PublishedAsserted {
  const publish = ({ value, by, occurred }: Assertion<T>): PublishedAssertion => ({
    value: read(value),
    unrecognisedCode: null,
    by,
    occurred,
  });
  return {
    shown: asserted.shown === null ? null : publish(asserted.shown),
    assertions: asserted.assertions.map(publish),
  };
}

export function publishCoded<T extends string>(asserted: Asserted<Coded<T>>): PublishedAsserted {
  const publish = ({ value, by, occurred }: Assertion<Coded<T>>): PublishedAssertion => ({
    value: value.recognised ? value.value : null,
    unrecognisedCode: value.recognised ? null : value.given,
    by,
    occurred,
  });
  return {
    shown: asserted.shown === null ? null : publish(asserted.shown),
    assertions: asserted.assertions.map(publish),
  };
}
