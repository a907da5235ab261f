import { writeFile } from 'node:fs/promises';
import { protocolDocument } from '../../protocols/show/document';
import { refuse } from '../arguments';
import { examples, type AddCommand } from '../context';
import { namedProtocol, versionText } from './named-protocol';

export const addProtocolDocument: AddCommand = (protocol, context) => {
  protocol
    .command('document')
    .description('writes a protocol as a Markdown document that those who work by it can sign')
    .argument('<file>', "a protocol's file, or the name of one of the installation's")
    .option('--out <path>', 'where to write it; left out, standard output')
    .addHelpText(
      'after',
      examples('protocol document west-yorkshire-2026', 'protocol document ours.yaml --out ours.md'),
    )
    .action(async (argument: string, { out }: { readonly out?: string }) => {
      const read = namedProtocol(argument, context);
      const text = protocolDocument(read);
      if (out === undefined) return context.io.out(text.trimEnd());
      await writeFile(out, text).catch(() =>
        refuse('the document cannot be written there', 'Name a file in a folder that is there.'),
      );
      context.io.out(`wrote ${versionText(read)} to ${out}`);
    });
};
