import { protocolsFolder } from '../../composition/protocols-folder';
import { readProtocols } from '../../protocols/read-protocols';
import { validityWords } from '../../protocols/show/document';
import { tablesOf } from '../../protocols/show/tables';
import { examples, type AddCommand } from '../context';
import { versionText } from './named-protocol';

export const addProtocolList: AddCommand = (protocol, context) => {
  protocol
    .command('list')
    .description('every protocol of the installation, with its version and when it holds')
    .addHelpText('after', examples('protocol list'))
    .action(() => {
      for (const read of readProtocols(protocolsFolder(context.config()))) {
        const { content } = read.document;
        const rules = tablesOf(content).reduce((count, { rows }) => count + rows.length, 0);
        context.io.out(`${versionText(read)}\t${validityWords(content)}\t${rules} rules\t${content.title}`);
      }
    });
};
