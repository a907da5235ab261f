import type { RelationParts } from '../../hub/relations/state-relation';
import { newId } from '../../platform/ids';
import { createIntakeStore } from '../../store/intake/create-intake-store';
import { createChildDirectory } from '../../store/relation/create-child-directory';
import type { Installation } from './installation';

export function relationParts({ pools, clock, hash }: Installation): RelationParts {
  return {
    store: createIntakeStore(pools.intake, clock),
    children: createChildDirectory(pools.intake),
    hash,
    clock,
    newId,
  };
}
