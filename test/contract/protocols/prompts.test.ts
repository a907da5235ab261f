import { isTriggeredBy } from '../../../src/model/agency-fact/trigger';
import { callOf } from '../../../src/model/prompt/call-of';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { ASHBOURNE, at } from '../../support/facts/make-fact';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { told } from '../../support/facts/told';
import { bodyTriggering } from '../../support/facts/body-triggering';

/** What each rule has somebody do, where it was first written down, and its prompt there. */
const prompts: readonly (readonly [what: string, protocol: string, key: string])[] = [
  ['ask carer [life.minimum-liaise]', 'national-framework', 'ask-carer'],
  ['ask social care [life.minimum-social-care]', 'national-framework', 'ask-social-care'],
  ['assess risk [life.minimum-assess]', 'national-framework', 'assess-risk'],
  ['plan actions [life.minimum-plan]', 'national-framework', 'plan-actions'],
  ['agree route [life.minimum-route]', 'national-framework', 'agree-route'],
  [
    'agree joint actions [life.minimum-joint-actions, life.triage-team]',
    'national-framework',
    'agree-joint-actions',
  ],
  ['agree repeat search [life.search-not-repeated]', 'national-framework', 'agree-repeat-search'],
  ['keep looking [life.carer-keeps-looking]', 'national-framework', 'keep-looking'],
  ['plan return [life.return-planned-from-start]', 'national-framework', 'plan-return'],
  [
    'arrange collection [life.collection-planned, life.return-by-carer]',
    'national-framework',
    'arrange-collection',
  ],
  ['host liaises [life.host-liaises]', 'national-framework', 'host-liaises'],
  ['preserve evidence [life.evidence-preserved]', 'national-framework', 'preserve-evidence'],
  [
    'investigate signs [life.post-incident-investigated, life.post-incident-when-permitted]',
    'national-framework',
    'investigate-signs',
  ],
  ['talk afterwards [life.talk-after-safe]', 'national-framework', 'talk-afterwards'],
  ['decide without contact [life.no-meaningful-contact]', 'national-framework', 'decide-without-contact'],
  ['review placement [life.placement-reviewed]', 'national-framework', 'review-placement'],
  [
    'appoint investigating officer [life.high-response]',
    'national-framework',
    'appoint-investigating-officer',
  ],
  ['appoint search adviser [life.high-response]', 'national-framework', 'appoint-search-adviser'],
  ['involve senior command [life.high-response]', 'national-framework', 'involve-senior-command'],
  [
    'treat as potential victim [life.trafficked-potential-victim, life.trafficked-first-week, life.trafficked-assessed-at-once]',
    'national-framework',
    'treat-as-potential-victim',
  ],
  ['refer to nrm [life.trafficked-nrm]', 'national-framework', 'refer-to-nrm'],
  ['discuss report [life.disagreement-never-inaction]', 'national-framework', 'discuss-report'],
  ['review on new risk [life.minimum-review-time]', 'national-framework', 'review-on-new-risk'],
  ['call 999 [level.threat-to-life-999]', 'metropolitan-police', 'call-999'],
  ['bring into plans [plan.informed-by-interviews]', 'national-framework', 'bring-into-plans'],
  ['encourage reporting [life.found-never-reported]', 'national-framework', 'encourage-reporting'],
  [
    'assess risk throughout [life.continuous-risk-assessment]',
    'west-yorkshire-2026',
    'assess-risk-throughout',
  ],
  [
    'agree owner [life.outside-activity-owner, life.owner-moves-to-enquiries]',
    'west-yorkshire-2026',
    'agree-owner',
  ],
  ['review level [authority.review-level]', 'west-midlands-2015', 'review-level'],
  ['set absence review [authority.review-and-call-back]', 'west-midlands-2015', 'set-absence-review'],
  [
    'agree call back [authority.review-and-call-back, life.absent-ends]',
    'west-midlands-2015',
    'agree-call-back',
  ],
  [
    'agree frequency of checks [authority.frequency-of-checks]',
    'west-midlands-2015',
    'agree-frequency-of-checks',
  ],
  ['decide to record [life.decision-to-record]', 'west-yorkshire-2026', 'decide-to-record'],
  ['search nearby [life.outside-activity-search]', 'west-yorkshire-2026', 'search-nearby'],
  ['consider forensic [life.forensic-considered]', 'west-yorkshire-2026', 'consider-forensic'],
  [
    'call before leaving [life.police-leaving-child, life.police-never-leave-at-risk]',
    'west-yorkshire-2026',
    'call-before-leaving',
  ],
  ['evaluate return [life.not-back-to-place-fled]', 'west-yorkshire-2026', 'evaluate-return'],
  ['decide stay [life.refuses-to-return]', 'west-yorkshire-2026', 'decide-stay'],
  [
    'check placement protocol [life.out-of-area-protocol-checked]',
    'west-yorkshire-2026',
    'check-placement-protocol',
  ],
  ['check parents report [life.parents-report-checked]', 'west-yorkshire-2026', 'check-parents-report'],
  ['check intelligence [life.intelligence-checks]', 'west-midlands-2015', 'check-intelligence'],
  [
    'senior command at home [life.high-senior-command-protection]',
    'west-midlands-2015',
    'senior-command-at-home',
  ],
  [
    'screen for exploitation [life.screened-for-exploitation]',
    'west-midlands-2015',
    'screen-for-exploitation',
  ],
  [
    'screen for radicalisation [life.screened-for-radicalisation]',
    'west-midlands-2015',
    'screen-for-radicalisation',
  ],
  ['agree immediate strategy [life.immediate-strategy]', 'west-midlands-2015', 'agree-immediate-strategy'],
  ['debrief and record [life.returned-before-record]', 'west-midlands-2015', 'debrief-and-record'],
  ['consider strategy discussion [life.harm-in-check]', 'west-midlands-2015', 'consider-strategy-discussion'],
];

const SHIPPED = ['national-framework', 'west-yorkshire-2026', 'west-midlands-2015', 'metropolitan-police'];

const promptsOf = new Map(
  SHIPPED.map((id) => {
    const adopter = { id: ASHBOURNE, protocols: [{ id, from: new Date('2020-01-01') }] };
    return [id, shippedProtocols([adopter]).of(ASHBOURNE, at('20:00').start).prompts];
  }),
);

test.each(prompts)('is called for until it is done: %s', (_what, protocol, key) => {
  const rule = promptsOf.get(protocol)?.find((one) => one.key === key);
  if (rule === undefined) throw new Error(`${protocol} has no ${key}`);
  const called = (facts: readonly AgencyFact[]) => callOf(rule, { calling: facts, doing: facts }, () => true);

  for (const call of rule.on) {
    expect(called(told(['20:00', bodyTriggering(call)]))).toMatchObject({ since: at('20:00').start });
    for (const done of rule.doneBy) {
      const facts = told(['20:00', bodyTriggering(call)], ['21:00', bodyTriggering(done)]);
      const isCallItself = facts[1] !== undefined && isTriggeredBy(facts[1], rule.on);
      if (!isCallItself) expect(called(facts)?.doneAt).not.toBeNull();
    }
  }
});

test('every prompt of every protocol is among those told of here', () => {
  const known = new Set(prompts.map(([, , key]) => key));

  for (const rules of promptsOf.values()) expect(rules.filter(({ key }) => !known.has(key))).toEqual([]);
});
