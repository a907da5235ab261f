import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'jp', name: 'agency' })
export class AgencyEntity {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_to', nullable: true })
  validTo!: Date | null;

  @Column('text', { nullable: true })
  successor!: string | null;
}
