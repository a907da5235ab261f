import { Int, ObjectType } from 'type-graphql';
import type { ChildsPart } from '../../model/agency-fact/plan-facts';
import { comparePlans } from '../../model/plan/compare-plans';
import type { PartChange } from '../../model/plan/compare-plans';
import type { PlanAgreement, PlanVersion } from '../../model/plan/plan-state';
import type { CalendarDate, Occurred } from '../../model/time/occurred';
import { OccurredType } from '../kit/occurred';
import { DateScalar } from '../kit/scalars';
import { Told } from '../kit/told';
import { ChildsPartEnum, PartChangeEnum } from './plan-words';

const category = 'plan';

@ObjectType('PlanPart', { description: 'One part of a plan, whole.' })
export class PlanPartType {
  @Told(() => String, {
    category: 'as-parent',
    says: "The protocol's code for it, such as reporting-strategy.",
    always: true,
  })
  part!: string;

  @Told(() => String, { category: 'as-parent', says: 'What it says.', always: true })
  text!: string;
}

@ObjectType('PlanAgreement', { description: 'That an agency agreed to a version of a plan.' })
export class PlanAgreementType {
  @Told(() => String, { category, says: 'Id of the agency that agreed.', always: true })
  agency!: string;

  @Told(() => String, { category, says: 'Id of the agency by whose word it did.', always: true })
  saidBy!: string;
}

@ObjectType('PlanVersion', {
  description: 'One version of a plan, whole. It replaced the one before, which is kept.',
})
export class PlanVersionType {
  @Told(() => Int, { category, says: 'From 1, in the order in which they were stated.', always: true })
  number!: number;

  @Told(() => String, { category, says: 'What its source calls it, when that is another name.' })
  titled!: string | null;

  @Told(() => [PlanPartType], { category, says: 'Its parts, by their codes.', always: true })
  parts!: PlanPartType[];

  @Told(() => [PlanAgreementType], { category, says: 'Who agreed to it.', always: true })
  agreedBy!: PlanAgreementType[];

  @Told(() => DateScalar, { category, says: 'The day it says that it is to be looked at again.' })
  reviewOn!: CalendarDate | null;

  @Told(() => ChildsPartEnum, { category, says: "The child's part in it (NF 2.9)." })
  childsPart!: ChildsPart | null;

  @Told(() => String, { category, says: 'Id of the agency that stated it.', always: true })
  by!: string;

  @Told(() => OccurredType, { category, says: 'When it was stated.', always: true })
  stated!: Occurred;
}

@ObjectType('PlanPartChange', { description: 'What became of one part from one version to another.' })
export class PlanPartChangeType {
  @Told(() => String, { category: 'as-parent', says: "The protocol's code for the part.", always: true })
  part!: string;

  @Told(() => PartChangeEnum, { category: 'as-parent', says: 'Added, changed or removed.', always: true })
  change!: PartChange['change'];

  @Told(() => String, { category: 'as-parent', says: 'What it said; null for one that is added.' })
  before!: string | null;

  @Told(() => String, { category: 'as-parent', says: 'What it says; null for one that is removed.' })
  after!: string | null;
}

@ObjectType('PlanComparison', { description: 'What differs between two versions of a plan, part by part.' })
export class PlanComparisonType {
  @Told(() => Int, { category: 'as-parent', says: 'The earlier version.', always: true })
  from!: number;

  @Told(() => Int, { category: 'as-parent', says: 'The later version.', always: true })
  to!: number;

  @Told(() => [PlanPartChangeType], {
    category: 'as-parent',
    says: 'Parts that differ, by their codes; empty when none does.',
    always: true,
  })
  changes!: PlanPartChangeType[];
}

export function publishVersion(version: PlanVersion): PlanVersionType {
  const { number, titled, parts, agreements, reviewOn, childsPart, by, occurred } = version;
  return {
    number,
    titled,
    parts: publishParts(parts),
    agreedBy: agreements.map(publishAgreement),
    reviewOn,
    childsPart: childsPart?.recognised === true ? childsPart.value : null,
    by,
    stated: occurred,
  };
}

/** In the order of their codes. */
export function publishParts(parts: Readonly<Record<string, string>>): PlanPartType[] {
  return Object.keys(parts)
    .toSorted()
    .map((part) => ({ part, text: parts[part] ?? '' }));
}

function publishAgreement({ agency, saidBy }: PlanAgreement): PlanAgreementType {
  return { agency, saidBy };
}

/** From one version to another; `null` unless both are there. Left out, they are the last but one and the last. */
export function publishComparison(
  versions: readonly Pick<PlanVersion, 'number' | 'parts'>[],
  from: number | null,
  to: number | null,
): PlanComparisonType | null {
  const later = versions.find(({ number }) => number === (to ?? versions.length));
  const earlier = versions.find(({ number }) => number === (from ?? (later?.number ?? 0) - 1));
  if (later === undefined || earlier === undefined) return null;
  const changes = comparePlans(earlier.parts, later.parts).map((change) => ({ ...change }));
  return { from: earlier.number, to: later.number, changes };
}
