import { protocolDifference } from '../../protocols/show/difference';
import type { ProtocolDifference } from '../../protocols/show/difference';
import type { ReadProtocol } from '../../protocols/read-protocols';
import { examples, type AddCommand } from '../context';
import { rehearse } from './rehearse';
import { namedProtocol, versionText } from './named-protocol';

export const addProtocolDiff: AddCommand = (protocol, context) => {
  protocol
    .command('diff')
    .description('where two protocols differ, rule by rule')
    .argument('<old>', "a protocol's file, or the name of one of the installation's")
    .argument('<new>', 'the one to hold it against')
    .option('--rehearse', 'what would have been different over everything recorded here; changes nothing')
    .addHelpText(
      'after',
      examples(
        'protocol diff west-midlands-2015 west-yorkshire-2026',
        'protocol diff west-yorkshire-2026 ours.yaml',
        'protocol diff --rehearse west-yorkshire-2026 ours.yaml',
      ),
    )
    .action(async (old: string, next: string, { rehearse: over }: { readonly rehearse?: true }) => {
      const [first, second] = [namedProtocol(old, context), namedProtocol(next, context)];
      if (over === true) return rehearse(context, first, second);
      for (const line of differenceLines(first, second)) context.io.out(line);
    });
};

function differenceLines(first: ReadProtocol, second: ReadProtocol): readonly string[] {
  const found = protocolDifference(first, second);
  const [old, next] = [versionText(first), versionText(second)];
  if (isNothing(found)) return [`${old} and ${next} have the same rules`];
  return [
    ...list(`what ${next} says otherwise than ${old}`, found.changed.flatMap(changeLines)),
    ...list(`only in ${old}`, found.onlyInFirst),
    ...list(`only in ${next}`, found.onlyInSecond),
  ];
}

function isNothing({ changed, onlyInFirst, onlyInSecond }: ProtocolDifference): boolean {
  return changed.length + onlyInFirst.length + onlyInSecond.length === 0;
}

function changeLines({ rule, says }: ProtocolDifference['changed'][number]): readonly string[] {
  return [rule, ...says.map((one) => `  ${one}`)];
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}
