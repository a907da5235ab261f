/** What is known of a child who is not where they should be, when it is to be put into the words of those who keep count. */
export interface Absence {
  readonly lookedAfter: boolean;
  readonly whereaboutsKnown: boolean;
  readonly carerConcerned: boolean;
  /** The authority was told. */
  readonly authorityTold: boolean;
  /** The police were told: as missing where the whereabouts are not known. */
  readonly policeTold: boolean;
  /** Bail, a curfew or another order of a court applies. */
  readonly courtOrder: boolean;
  readonly outOfCharacter: boolean;
  /** The context suggests crime, or harm to the child or another. */
  readonly crimeOrHarm: boolean;
}

/** One absence in four vocabularies, side by side; `null` where a vocabulary has no word for it. They are never merged. */
export interface FourWords {
  /** West Yorkshire Police (WY 2, WY 4). Known to be somewhere and at risk is a concern for safety, not missing. */
  readonly policeWestYorkshire: 'missing' | 'concern-for-safety' | null;
  /** West Midlands Police, 2015 (WM policy). */
  readonly policeWestMidlands: 'missing' | 'absent' | null;
  /** The annual return, for looked-after children alone: M missing from care, A away without authorisation. */
  readonly annualReturn: 'M' | 'A' | null;
  /** West Yorkshire's partnership (WY 2, WY 3). */
  readonly partnership: 'missing' | 'absent' | 'away' | 'absconded';
}

/** The words each of the four has for an absence. */
export function fourWords(absence: Absence): FourWords {
  return absence.whereaboutsKnown ? whereaboutsKnown(absence) : whereaboutsUnknown(absence);
}

function whereaboutsUnknown(absence: Absence): FourWords {
  const { policeTold, lookedAfter, courtOrder } = absence;
  const annualReturn = lookedAfter ? 'M' : null;
  if (!policeTold) {
    return { policeWestYorkshire: null, policeWestMidlands: null, annualReturn, partnership: 'absent' };
  }
  return {
    policeWestYorkshire: 'missing',
    policeWestMidlands: courtOrder || isAtApparentRisk(absence) ? 'missing' : 'absent',
    annualReturn,
    partnership: courtOrder ? 'absconded' : 'missing',
  };
}

/** Whoever's whereabouts are known is neither missing nor absent to the police (DfE 12). */
function whereaboutsKnown(absence: Absence): FourWords {
  const isAway = absence.lookedAfter && isConcernOrTold(absence);
  return {
    policeWestYorkshire: isConcernOrTold(absence) && absence.crimeOrHarm ? 'concern-for-safety' : null,
    policeWestMidlands: null,
    annualReturn: isAway ? 'A' : null,
    partnership: isAway ? 'away' : 'absent',
  };
}

function isConcernOrTold({ carerConcerned, authorityTold, policeTold }: Absence): boolean {
  return carerConcerned || authorityTold || policeTold;
}

function isAtApparentRisk({ outOfCharacter, crimeOrHarm }: Absence): boolean {
  return outOfCharacter || crimeOrHarm;
}
