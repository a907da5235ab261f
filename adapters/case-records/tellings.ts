import { acknowledged, notTold, told } from '../kit/tellings';
import { notUnderstood, statement } from '../kit/statement';
import type { Statement } from '../kit/statement';
import { tellingRow } from './codes';
import { episodeOf } from './episode-pointer';
import type { RowOwner } from './episode-pointer';
import type { WireTelling } from './meeting-wire';
import { whenOf } from './read-row';
import { fieldsOf } from './section';
import type { Section } from './section';

/** That the authority told somebody, that somebody must not be told, or that it has what the hub told it. */
export function tellingSection(row: WireTelling, owner: RowOwner): Section {
  const when = whenOf('at', row.at);
  const { of, unread } = episodeOf(row, owner);
  const said = saidBy(row, of);
  return {
    ...row,
    place: `telling/${row.id}`,
    content: fieldsOf(row, [
      'what',
      'whom',
      'rule',
      'route',
      'notification',
      'reason',
      'at',
      'miss_table_id',
      'force',
      'log',
      'purge',
    ]),
    said: [...said.map((one) => ({ ...one, ...when.at })), ...unread, ...when.unread],
  };
}

function saidBy(row: WireTelling, of: ReturnType<typeof episodeOf>['of']): readonly Statement[] {
  const what = tellingRow(row.what);
  if (!what.recognised) return [notUnderstood('what', what.given), ...reasonGiven(row)];
  const words = { whom: row.whom, rule: row.rule, route: row.route, ...of };
  switch (what.value) {
    case 'told':
      return [told(words), ...reasonGiven(row)];
    case 'not-told':
      return [notTold(words, row.reason)];
    case 'acknowledged':
      return [acknowledged(words, row.notification), ...reasonGiven(row)];
  }
}

/** Words that have no place of their own beside it. */
function reasonGiven({ reason }: WireTelling): readonly Statement[] {
  return reason === undefined ? [] : [statement({ kind: 'noted', topic: 'note', text: reason })];
}
