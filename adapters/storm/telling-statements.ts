import { acknowledged, notTold, told } from '../kit/tellings';
import { besideWords } from './read-line';
import type { ReadLine } from './read-line';

/** Who was told, by the force or to the force, of the missing episode of this log. */
export const tellingReaders: Readonly<Record<'told' | 'not-told' | 'acknowledged', ReadLine>> = {
  told: (fields, text) => {
    const words = { whom: fields.text('whom'), rule: fields.text('rule'), route: fields.text('route') };
    return besideWords(told(words), text);
  },
  'not-told': (fields, rationale) => [notTold({ whom: fields.text('whom') }, rationale)],
  acknowledged: (fields, text) => {
    const words = { whom: fields.text('recipient'), rule: fields.text('rule') };
    return besideWords(acknowledged(words, fields.text('notification')), text);
  },
};
