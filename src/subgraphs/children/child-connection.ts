import { connectionType } from '../kit/connection';
import { ChildType } from './child-type';

export const ChildConnection = connectionType({
  name: 'Child',
  row: 'child',
  page: 'children in view',
  node: () => ChildType,
});
