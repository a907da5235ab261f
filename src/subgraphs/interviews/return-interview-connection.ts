import { connectionType } from '../kit/connection';
import { ReturnInterviewType } from './return-interview-type';

export const ReturnInterviewConnection = connectionType({
  name: 'ReturnInterview',
  row: 'return interview',
  page: 'return interviews in view',
  node: () => ReturnInterviewType,
});
