import { UnusableDataFile } from '../../../platform/yaml-folder';
import { protocolsFolder } from '../../composition/protocols-folder';
import { readProtocol } from '../../protocols/read-protocols';
import { tablesOf } from '../../protocols/show/tables';
import { EXIT } from '../../terminal/exit-codes';
import { examples, type AddCommand } from '../context';
import { protocolFile, versionText } from './named-protocol';

export const addProtocolCheck: AddCommand = (protocol, context) => {
  protocol
    .command('check')
    .description('whether a protocol is complete and does not contradict itself; ends with 1 when not')
    .argument('<file>', "a protocol's file, or the name of one of the installation's")
    .addHelpText('after', examples('protocol check west-yorkshire-2026', 'protocol check ours.yaml'))
    .action((argument: string) => {
      const file = protocolFile(argument, context);
      try {
        const read = readProtocol(file, protocolsFolder(context.config()));
        const rules = tablesOf(read.document.content).reduce((count, { rows }) => count + rows.length, 0);
        context.io.out(`${versionText(read)} is in order: ${rules} rules`);
      } catch (error) {
        if (!(error instanceof UnusableDataFile)) throw error;
        for (const line of error.message.split('\n')) context.io.out(line);
        context.endWith(EXIT.someRejected);
      }
    });
};
