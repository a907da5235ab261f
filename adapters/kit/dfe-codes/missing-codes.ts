import { alwaysValid } from './dfe-code-list';

/** MISSING: how a missing period is counted. Not a police category. */
export const missingCodes = {
  MISSING: alwaysValid({
    M: 'Missing from care, whereabouts not known',
    A: 'Away from placement without authorisation, whereabouts known',
  }),
};
