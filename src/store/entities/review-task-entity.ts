import { Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'jp', name: 'review_task' })
export class ReviewTaskEntity {
  @PrimaryColumn('text', { name: 'child_id' })
  childId!: string;

  @PrimaryColumn('text')
  reason!: string;

  @PrimaryColumn('text')
  field!: string;

  /** The text of the fact's key. */
  @PrimaryColumn('text')
  fact!: string;
}
