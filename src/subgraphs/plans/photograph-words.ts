import type { Photograph, PhotographHolder } from '../../model/agency-fact/profile-facts';
import { wordsEnum } from '../kit/enum-names';

export const PhotographShowsEnum = wordsEnum<Photograph['shows']>(
  'PhotographShows',
  'What a photograph shows.',
  {
    face: 'The face.',
    'full-length': 'The whole figure.',
  },
);

export const PhotographHolderEnum = wordsEnum<PhotographHolder>(
  'PhotographHolder',
  'Who holds a photograph; both should (WY 8).',
  {
    carer: 'The carer.',
    authority: "The responsible authority, on the child's record.",
  },
);
