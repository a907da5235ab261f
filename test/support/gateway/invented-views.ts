import type { ChildView, Guarded, MissingEpisodeView } from '../../../src/hub/ports/reading';
import type { FactKey } from '../../../src/model/agency-fact/agency-fact';
import type { AgencyId } from '../../../src/model/agency/agency-id';
import type { Asserted, Assertion } from '../../../src/model/child/asserted';
import type { CalendarDate, Instant, Occurred } from '../../../src/model/time/occurred';
import { foldMissingEpisode } from '../../../src/model/missing-episode/fold-missing-episode';
import { responseParts } from '../../../src/model/response/response-parts';
import { told } from '../facts/told';
import { agency } from '../viewers';

export const instant = (text: string): Instant => new Date(text).toISOString() as Instant;

export const minuteAt = (text: string): Occurred => {
  const start = new Date(text);
  return {
    start: instant(text),
    end: instant(new Date(start.getTime() + 60_000).toISOString()),
    precision: 'minute',
  };
};

export const NOBODY_SAID: Asserted<never> = { shown: null, assertions: [] };
const FORCE = agency('pf:99');
const COUNCIL = agency('la:991');
const AT = minuteAt('2026-11-20T22:05:00Z');

const fact = (by: AgencyId): FactKey => ({
  agency: by,
  source: 'storm',
  record: '1',
  line: 1,
  part: 'a',
  revision: 0,
});

export function said<T>(value: T, by: AgencyId = FORCE, occurred: Occurred = AT): Asserted<T> {
  const assertion: Assertion<T> = { value, by, occurred, fact: fact(by) };
  return { shown: assertion, assertions: [assertion] };
}

export function disagreed<T>(first: T, second: T): Asserted<T> {
  const [one, other] = [said(first, COUNCIL), said(second, FORCE)];
  return { shown: other.shown, assertions: [...one.assertions, ...other.assertions] };
}

export const shown = <T>(value: T): Guarded<T> => ({ kind: 'shown', value });

export function childView(number: number, change: Partial<ChildView> = {}): ChildView {
  return {
    id: `c_${number}`,
    version: number + 3,
    provisional: number === 2,
    markers: number === 2 ? ['whereabouts-need-to-know'] : [],
    identity: shown({
      givenName: said(`Wren ${number}`),
      familyName: disagreed('Example-Ashby', 'Example'),
      dateOfBirth: said('2011-02-28' as CalendarDate),
      sex: said({ recognised: false, given: 'IC-9' } as const),
      alsoKnownAs: NOBODY_SAID,
      ethnicity: NOBODY_SAID,
      gender: NOBODY_SAID,
      language: NOBODY_SAID,
      interpreterNeeded: NOBODY_SAID,
      identifiers: [],
    }),
    care: shown({
      lookedAfter: said(true),
      responsibleAuthority: said(COUNCIL),
      hostAuthority: said(agency('la:992'), COUNCIL),
      authorities: [],
      placements: [],
      legalStatuses: [],
      professionals: [],
      standings: [],
      alert: NOBODY_SAID,
    }),
    thirdParties: shown({ parentalResponsibility: [], network: [] }),
    whereabouts: shown({ places: [], placement: NOBODY_SAID, placed: [] }),
    risk: shown({ concerns: [] }),
    missingPeriods: [],
    ...change,
  };
}

/** As a report with a level and a decision on risk would fold. */
const RESPONSE = responseParts(
  foldMissingEpisode({
    setAside: new Map(),
    facts: told(
      ['22:05', { kind: 'missing-reported' }],
      ['22:06', { kind: 'intervention-level-set', level: { recognised: true, value: 'police' } }],
      [
        '22:07',
        {
          kind: 'risk-assessed',
          level: { recognised: true, value: 'high' },
          reviewAt: instant('2026-11-21T01:00:00Z'),
        },
      ],
      [
        '22:08',
        { kind: 'noticed', whereaboutsKnown: false, confirmedBy: { recognised: true, value: 'seen' } },
      ],
      ['22:09', { kind: 'ownership-transferred', to: agency('pf:98') }],
    ),
  }).response,
);

export function missingEpisodeView(
  number: number,
  change: Partial<MissingEpisodeView> = {},
): MissingEpisodeView {
  return {
    id: `m_${number}`,
    childId: `c_${(number % 3) + 1}`,
    version: number,
    status: number % 4 === 3 ? 'closed' : 'missing',
    owner: FORCE,
    historical: false,
    category: disagreed({ recognised: true, value: 'away' }, { recognised: true, value: 'missing' }),
    reportedAt: said(AT),
    recordedAt: said(AT),
    locatedAt: NOBODY_SAID,
    returnedAt: NOBODY_SAID,
    closedAt: NOBODY_SAID,
    response: { ...RESPONSE.existence, nextEscalationStep: 'inspector-asked' },
    deadlines: [
      {
        rule: 'delay-review',
        owner: FORCE,
        startedAt: instant('2026-11-20T22:05:00Z'),
        dueAt: instant('2026-11-20T23:05:00Z'),
        warnAt: null,
        protocol: null,
        duty: {
          says: 'A delayed response is looked at again.',
          ownerRole: 'inspector',
          managerRole: 'district-commander',
          source: 'NF 3.19',
          soon: false,
          holidaysUnknown: false,
          category: 'existence',
        },
        stoppedBy: null,
        stoppedAt: null,
        anchor: fact(FORCE),
        told: [],
      },
    ],
    ...guardedParts(),
    ...change,
  };
}

function guardedParts(): Pick<MissingEpisodeView, 'whereabouts' | 'risk' | 'thirdParties'> {
  return {
    whereabouts: shown({
      lastSeen: said({ at: AT, place: 'Example Street' }),
      missingFrom: said('Placeholder House'),
      foundPlace: NOBODY_SAID,
      response: RESPONSE.whereabouts,
    }),
    risk: shown({
      risk: said({ recognised: true, value: 'high' } as const),
      delay: said({ rationale: null, reviewAt: instant('2026-11-20T23:05:00Z') }),
      circumstances: said('Did not come back from school.'),
      response: RESPONSE.risk,
    }),
    thirdParties: { kind: 'withheld', category: 'third-parties', ask: 'duty inspector of pf:99' },
  };
}
