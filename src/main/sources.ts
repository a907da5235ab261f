import { translateCaseRecords } from '../../adapters/case-records/translate';
import { translateReturnInterviews } from '../../adapters/return-interviews/translate';
import { translateSsda903 } from '../../adapters/ssda903/translate';
import { translateStorm } from '../../adapters/storm/translate';
import type { Translate } from '../model/agency-fact/translation';

/** The source systems this program reads, by the name their topics carry. A new adapter is one line here. */
export const sources: Readonly<Record<string, Translate>> = {
  'case-records': translateCaseRecords,
  'return-interviews': translateReturnInterviews,
  ssda903: translateSsda903,
  storm: translateStorm,
};
