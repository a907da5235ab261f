import { addProtocolCheck } from './protocol/check';
import { addProtocolDiff } from './protocol/diff';
import { addProtocolDocument } from './protocol/document';
import { addProtocolList } from './protocol/list';
import type { AddCommand } from './context';

/** What the partnership works by: listed, checked, compared and written out for signing. */
export const addProtocol: AddCommand = (program, context) => {
  const protocol = program.command('protocol').description('the protocols that partnerships work by');
  for (const add of [addProtocolList, addProtocolCheck, addProtocolDiff, addProtocolDocument])
    add(protocol, context);
};
