import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ schema: 'jp', name: 'quarantine' })
export class QuarantineEntity {
  /** A bigint, which the driver gives as text. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  topic!: string;

  @Column('integer')
  partition!: number;

  @Column('bigint')
  offset!: string;

  @Column('text')
  agency!: string;

  @Column('text')
  source!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  detail!: string;

  @Column('jsonb')
  headers!: Record<string, string>;

  @Column('bytea', { nullable: true })
  value!: Buffer | null;

  @Column('text')
  state!: 'held' | 'replayed' | 'dismissed';

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
