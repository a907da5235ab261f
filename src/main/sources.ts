import { translateCaseRecords } from '../../adapters/case-records/translate';
import { translateReturnInterviews } from '../../adapters/return-interviews/translate';
import { translateSsda903 } from '../../adapters/ssda903/translate';
import { translateStorm } from '../../adapters/storm/translate';
import type { Translate } from '../model/agency-fact/translation';
import type { SourceName } from './source-name';

/** What reads each source system. A new adapter is one line here, and its name in `source-name.ts`. */
export const sources: Readonly<Record<string, Translate>> = {
  'case-records': translateCaseRecords,
  'return-interviews': translateReturnInterviews,
  ssda903: translateSsda903,
  storm: translateStorm,
} satisfies Record<SourceName, Translate>;
