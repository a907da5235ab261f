import { Arg, Ctx, Extensions, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ChildrenAct } from '../../hub/acts/act';
import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import { agencyId } from '../../model/agency/agency-id';
import { badInput, keyOf, textOf } from '../kit/act-input';
import type { OperationContext } from '../kit/operation-context';
import { ACT_ERRORS, perform } from '../kit/perform';
import { Told } from '../kit/told';
import { childById } from './child-resolver';
import { ChildType } from './child-type';
import { LinkChildrenInput, RestrictRecordInput, UnlinkChildrenInput } from './children-act-inputs';
import type { RecordedPersonInput } from './children-act-inputs';

const MOST_RECORDS = 50;

@ObjectType('ChildrenActed', { description: 'What came of a decision about who is one child with whom.' })
export class ChildrenActed {
  @Told(() => [ChildType], {
    category: 'existence',
    says:
      'The children named, as they now are and as you may see them: one when they are one child. ' +
      'A child who is no longer in your view is left out.',
    always: true,
  })
  children!: ChildType[];
}

@Resolver()
export class ChildrenActsResolver {
  @Mutation(() => ChildrenActed, {
    nullable: true,
    description:
      'Says that two children are one person: all that is recorded of either is then told of one child, and reviews that ' +
      'asked whether they are go. Both must be in your view and you must be shown who they are, else NOT_PERMITTED. ' +
      `REFUSED_BY_RULE when they are one child already. Taken back by unlinkChildren. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  linkChildren(
    @Arg('input', () => LinkChildrenInput, {
      description: 'Which two, why, and the key it is recorded under.',
    })
    input: LinkChildrenInput,
    @Ctx() context: OperationContext,
  ): Promise<ChildrenActed> {
    const { childId, otherChildId } = input;
    const said = { key: keyOf(input.key), reason: textOf('reason', input.reason) };
    return decided(context, { name: 'link-children', ...said, childId, otherChildId });
  }

  @Mutation(() => ChildrenActed, {
    nullable: true,
    description:
      'Says that two are not one person: takes a link back, parts what was matched, and answers a possible match with no. ' +
      'Each keeps what was recorded of them. Those named must be in your view and you must be shown who they are, else ' +
      `NOT_PERMITTED. REFUSED_BY_RULE when nobody would be left on one side. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  unlinkChildren(
    @Arg('input', () => UnlinkChildrenInput, {
      description: 'Whom to part, why, and the key it is recorded under.',
    })
    input: UnlinkChildrenInput,
    @Ctx() context: OperationContext,
  ): Promise<ChildrenActed> {
    const { childId, otherChildId = null } = input;
    const subjects = subjectsOf(input.records ?? []);
    if (otherChildId === null && subjects.length === 0)
      throw badInput('otherChildId', 'or records is needed');
    const said = { key: keyOf(input.key), reason: textOf('reason', input.reason) };
    return decided(context, { name: 'unlink-children', ...said, childId, otherChildId, subjects });
  }

  @Mutation(() => ChildrenActed, {
    nullable: true,
    description:
      'Has a record restricted, for honour-based violence, forced marriage and the like: from then on only who has the ' +
      `clearance sees more than that there is a child (WM). ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  async restrictRecord(
    @Arg('input', () => RestrictRecordInput, {
      description: 'Which child, and the key it is recorded under.',
    })
    input: RestrictRecordInput,
    @Ctx() context: OperationContext,
  ): Promise<ChildrenActed> {
    const { childId, restricted } = input;
    await perform(context, { name: 'restrict-record', key: keyOf(input.key), childId, restricted });
    const child = await childById(childId, context);
    return { children: child === null ? [] : [child] };
  }
}

async function decided(context: OperationContext, act: ChildrenAct): Promise<ChildrenActed> {
  await perform(context, act);
  const ids = act.otherChildId === null ? [act.childId] : [act.childId, act.otherChildId];
  const shown = await Promise.all(ids.map((id) => childById(id, context)));
  const byId = new Map(shown.flatMap((child) => (child === null ? [] : [[child.id, child] as const])));
  return { children: [...byId.values()] };
}

function subjectsOf(records: readonly RecordedPersonInput[]): readonly SubjectRef[] {
  if (records.length > MOST_RECORDS) throw badInput('records', `has more than ${MOST_RECORDS} entries`);
  return records.map(({ agency, scheme, value }) => {
    const by = agencyId(agency);
    if (by === null) throw badInput('agency', 'is no agency id');
    return { agency: by, scheme: textOf('scheme', scheme), value: textOf('value', value) };
  });
}
