import { foldChild } from '../../../src/model/child/fold-child';
import { caseFacts } from '../../support/adapters/case-messages';
import type { Parts } from '../../support/adapters/case-messages';
import { ASHBOURNE } from '../../support/facts/make-fact';

const T1 = '2026-11-18T09:00:00Z';
const T2 = '2026-11-19T09:00:00Z';

type Section = 'person' | 'health' | 'network' | 'risk';

const FIELDS: readonly (readonly [string, Section, string, string | readonly string[]])[] = [
  ['[plan.profile-description]', 'person', 'description', 'Small for her age.'],
  ['[plan.profile-features]', 'person', 'distinguishingFeatures', 'A scar on the left hand.'],
  ['[plan.profile-phone]', 'person', 'telephone', '07700 900001'],
  ['[plan.profile-social-media]', 'person', 'socialMedia', ['@birdie_invented']],
  ['[plan.profile-travel-card]', 'person', 'travelCard', '633597 0000'],
  ['[plan.profile-places]', 'person', 'placesFrequented', ['Merrow station']],
  ['[plan.profile-places-found]', 'person', 'placesFoundBefore', ['Merrow station']],
  ['[plan.profile-routines]', 'person', 'routines', 'Swims on Tuesdays.'],
  ['[plan.profile-travel]', 'person', 'modesOfTravel', 'By train.'],
  ['[plan.profile-antecedents]', 'person', 'antecedentBehaviour', ['Packs a bag.']],
  ['[plan.profile-triggers]', 'person', 'triggers', ['A call that is cancelled.']],
  ['[plan.profile-anniversaries]', 'person', 'anniversaries', ['12 February']],
  ['[plan.profile-helps-return]', 'person', 'whatHelpsThemReturn', 'A message from her key worker.'],
  ['[plan.profile-interviewer]', 'person', 'whoShouldInterview', 'Somebody from Lantern.'],
  ['[plan.profile-child-view]', 'person', 'childsView', 'I come back when it is quiet.'],
  ['[plan.profile-health]', 'health', 'conditions', ['Asthma']],
  ['[plan.profile-medication]', 'health', 'medication', 'Inhaler'],
  ['[plan.profile-communication]', 'health', 'communicationNeeds', 'Short sentences.'],
  ['[plan.profile-friends]', 'network', 'friends', ['Jo Sample']],
  ['[plan.profile-family]', 'network', 'family', ['Robin Example']],
  ['[plan.profile-associates]', 'network', 'associates', ['Bo Bogus']],
  ['[plan.profile-persons-of-concern]', 'network', 'personsOfConcern', ['A man she calls Dex']],
  ['[plan.profile-exploitation]', 'risk', 'exploitation', 'Referred in May.'],
  ['[plan.profile-other-risks]', 'risk', 'risks', ['Travels without a ticket.']],
];

test.each(FIELDS)(
  '%s reaches Part 1 of the profile from a case record: %s, %s',
  (_id, section, field, value) => {
    const parts: Parts = { profile: { [section]: { [field]: value } } };
    const child = foldChild(caseFacts(ASHBOURNE, T1, parts));

    expect(child.profile[section].shown?.value).toEqual({ [field]: value });
  },
);

test('Part 2 is of the day the child went missing, and by itself [plan.profile-part-two]', () => {
  const partOne: Parts = { profile: { person: { description: 'Small for her age.' } } };
  const partTwo: Parts = { profile: { today: { clothing: 'A green coat' } } };
  const { profile } = foldChild([...caseFacts(ASHBOURNE, T1, partOne), ...caseFacts(ASHBOURNE, T2, partTwo)]);

  expect(profile.today.shown?.value).toEqual({ clothing: 'A green coat' });
  expect(profile.person.shown?.value).toEqual({ description: 'Small for her age.' });
});

test('who the child is, and their other names, gender and language, come with the record [plan.profile-identity] [plan.profile-aliases]', () => {
  const person = {
    pers_forename: 'Wren',
    also_known_as: ['Birdie'],
    pers_gender: 'girl',
    first_language: 'pl',
  };
  const { identity } = foldChild(caseFacts(ASHBOURNE, T1, { person }));

  expect(identity.givenName.shown?.value).toBe('Wren');
  expect(identity.alsoKnownAs.shown?.value).toEqual(['Birdie']);
  expect(identity.gender.shown?.value).toEqual({ recognised: true, value: 'girl' });
  expect(identity.language.shown?.value).toEqual({ recognised: true, value: 'pl' });
});

test('a newer version of a plan replaces none, whichever comes first [plan.versioned]', () => {
  const version = (number: number, text: string, at: string): Parts => ({
    plans: [
      {
        ...{ plan_id: 'T', version: number, plan: 'Trigger plan', stated_at: at },
        parts: { 'reporting-strategy': text },
      },
    ],
  });
  const first = caseFacts(ASHBOURNE, T1, version(1, 'at 22:00', T1));
  const second = caseFacts(ASHBOURNE, T2, version(2, 'at 21:00', T2));

  for (const facts of [
    [...first, ...second],
    [...second, ...first],
  ]) {
    const [plan] = foldChild(facts).plans.plans;
    expect(plan?.versions.map(({ parts }) => parts['reporting-strategy'])).toEqual(['at 22:00', 'at 21:00']);
  }
});

test("the framework's management plan is a missing safety plan that keeps its name [plan.source-name-kept] [reading.plan-names]", () => {
  const plans = [{ plan_id: 'M', version: 1, plan: 'Management plan', parts: { 'risk-assessment': 'x' } }];
  const [plan] = foldChild(caseFacts(ASHBOURNE, T1, { plans })).plans.plans;

  expect(plan?.plan).toEqual({ recognised: true, value: 'missing-safety-plan' });
  expect(plan?.versions[0]?.titled).toBe('Management plan');
});
