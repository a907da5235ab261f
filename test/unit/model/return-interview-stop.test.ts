import { foldChild } from '../../../src/model/child/fold-child';
import { returnInterviewDeadline } from '../../../src/model/deadline/return-interview-deadline';
import type {
  InterviewStep,
  ReturnInterviewState,
} from '../../../src/model/interview/return-interview-state';
import type { ReturnInterviewClock } from '../../../src/model/protocol/protocol';
import { ASHBOURNE, REPORTED, RETURNED, agency, at } from '../../support/facts/make-fact';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { told } from '../../support/facts/told';

const lantern = agency('provider:lantern');
const [episode] = foldChild(told(['20:00', REPORTED], ['23:00', RETURNED])).missingEpisodes;
if (episode === undefined) throw new Error('no episode');

function step(time: string, line: number): InterviewStep {
  const key = {
    agency: lantern,
    source: 'return-interviews',
    record: `r/${line}`,
    line: 0,
    part: '1',
    revision: 0,
  };
  return { at: at(time), fact: key };
}

const contacted = step('+1 10:00', 1);
const initiated = step('+2 10:00', 2);
const completed = step('+2 11:00', 3);
const refused = step('+1 09:00', 4);

const INTERVIEW: ReturnInterviewState = {
  provider: lantern,
  referral: 'r',
  episode: episode.founding,
  status: 'referred',
  rating: null,
  referred: null,
  offered: step('+1 08:00', 0),
  contacted: null,
  initiated: null,
  completed: null,
  refused: null,
  refusedByOthers: [],
  alsoOf: [],
  interviewer: null,
  childChose: null,
  independence: { verdict: 'not-told', broken: null },
  arrangements: [],
  arrangementsLacking: [],
  unanswered: [],
  parentsViewDue: false,
  parentsView: null,
  prevention: [],
  disclosures: [],
  safeguarding: null,
  debrief: null,
  withWhom: [],
};

function stopUnder(
  stops: ReturnInterviewClock['stops'],
  ...interviews: readonly Partial<ReturnInterviewState>[]
) {
  const some = shippedProtocols([]).of(ASHBOURNE, at('23:00').start);
  const deadline =
    episode &&
    returnInterviewDeadline({
      episode,
      interviews: interviews.map((interview) => ({ ...INTERVIEW, ...interview })),
      responsibleAt: () => ASHBOURNE,
      isHistorical: () => false,
      protocols: { of: () => ({ ...some, returnInterview: { ...some.returnInterview, stops } }) },
    });
  return deadline?.stoppedAt ?? null;
}

describe('the clock of a return interview', () => {
  const ALL = { contacted, initiated, completed };

  test.each([
    ['contacted', ALL, contacted],
    ['initiated', ALL, initiated],
    ['completed', ALL, completed],
    ['contacted', { completed }, completed],
    ['initiated', { contacted }, null],
    ['completed', { contacted, initiated }, null],
    ['completed', { refused }, refused],
    ['contacted', { refused, contacted }, refused],
    ['completed', { refusedByOthers: [refused] }, null],
    ['completed', {}, null],
  ] as const)(
    'that stops at %s, given %j [clock.return-interview, interview.return-refused-by-child-only]',
    (stops, interview, expected) => {
      expect(stopUnder(stops, interview)).toBe(expected?.at.start ?? null);
    },
  );

  test('is stopped by the first of two referrals to come so far', () => {
    expect(stopUnder('initiated', { initiated: completed }, { referral: 's', initiated })).toBe(
      initiated.at.start,
    );
  });

  test('is not stopped by the interview of another missing episode, or of none', () => {
    const another = { ...INTERVIEW.episode, record: 'another' };

    expect(stopUnder('completed', { completed, episode: null })).toBeNull();
    expect(stopUnder('completed', { completed, episode: { ...episode.founding, ...another } })).toBeNull();
  });
});
