import type { Vocabularies } from './response-state';

/** The matter itself, which four vocabularies name differently. */
export interface Matter {
  readonly reported: boolean;
  readonly whereaboutsKnown: boolean;
  readonly lookedAfter: boolean;
  /** The carer is concerned, or the authority or police were told. */
  readonly concernOrTold: boolean;
  readonly noApparentRisk: boolean;
  readonly courtOrder: boolean;
}

const NO_WORD: Vocabularies = {
  policeWestYorkshire: null,
  policeWestMidlands: null,
  annualReturn: null,
  partnership: null,
};

/**
 * What each vocabulary calls one and the same matter. They stand side by side and none is made into another: the return's A
 * and the police's absent are opposites on whether it is known where the child is (DfE 12; 903).
 */
export function vocabulariesOf(matter: Matter): Vocabularies {
  const { reported, whereaboutsKnown, lookedAfter, concernOrTold } = matter;
  if (!whereaboutsKnown && reported) return unknownAndReported(matter);
  const annualReturn = lookedAfter && !whereaboutsKnown ? 'M' : null;
  if (!whereaboutsKnown) return { ...NO_WORD, annualReturn, partnership: 'absent' };
  if (lookedAfter && concernOrTold) return { ...NO_WORD, annualReturn: 'A', partnership: 'away' };
  return { ...NO_WORD, partnership: 'absent' };
}

function unknownAndReported({ lookedAfter, noApparentRisk, courtOrder }: Matter): Vocabularies {
  return {
    policeWestYorkshire: 'missing',
    policeWestMidlands: noApparentRisk && !courtOrder ? 'absent' : 'missing',
    annualReturn: lookedAfter ? 'M' : null,
    partnership: courtOrder ? 'absconded' : 'missing',
  };
}
