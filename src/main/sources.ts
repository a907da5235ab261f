import { translateCaseRecords } from '../../adapters/case-records/translate';
import { translateStorm } from '../../adapters/storm/translate';
import type { Translate } from '../model/agency-fact/translation';

/** The source systems this program reads, by the name their topics carry. A new adapter is one line here. */
export const sources: Readonly<Record<string, Translate>> = {
  'case-records': translateCaseRecords,
  storm: translateStorm,
};
