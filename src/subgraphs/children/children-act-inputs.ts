import { Field, ID, InputType } from 'type-graphql';
import { KEY_SAYS } from '../kit/act-input';

const CHILD_SAYS = "The child's id, older ids included.";
const REASON_SAYS = 'Why, for whoever looks at it later: up to 2000 characters, not empty.';

@InputType('RecordedPersonInput', { description: 'Somebody as the records of one agency name them.' })
export class RecordedPersonInput {
  @Field(() => ID, { description: 'The agency whose records they are, such as pf:99.' })
  agency!: string;

  @Field(() => String, { description: 'What the value is, such as police-nominal or la-child.' })
  scheme!: string;

  @Field(() => String, { description: 'The value, as the agency gives it.' })
  value!: string;
}

@InputType('LinkChildrenInput', { description: 'That two children are one person.' })
export class LinkChildrenInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: CHILD_SAYS })
  childId!: string;

  @Field(() => ID, { description: "The other child's id, older ids included." })
  otherChildId!: string;

  @Field(() => String, { description: REASON_SAYS })
  reason!: string;
}

@InputType('RestrictRecordInput', { description: "That a child's record is restricted, or no longer is." })
export class RestrictRecordInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: CHILD_SAYS })
  childId!: string;

  @Field(() => Boolean, {
    description: "Whether it is. False takes back your own agency's word, and no other's.",
  })
  restricted!: boolean;
}

@InputType('UnlinkChildrenInput', {
  description:
    'That two are not one person. Name the other child, or the records that are not of the child, or both.',
})
export class UnlinkChildrenInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: CHILD_SAYS })
  childId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id the other has, or had before the two were one child.',
  })
  otherChildId!: string | null;

  @Field(() => [RecordedPersonInput], {
    nullable: true,
    description: 'Records that are of somebody else, up to 50: for those that never had an id of their own.',
  })
  records!: RecordedPersonInput[] | null;

  @Field(() => String, { description: REASON_SAYS })
  reason!: string;
}
