import { REPORTED } from '../../../support/facts/make-fact';
import { rulesIn } from '../../../support/facts/rules-in';
import { episodeUnder } from '../../../support/facts/under-protocol';

describe('an item of the minimum report is outstanding until it is given', () => {
  test.each<[string, string]>([
    ['names [report.names]', 'names'],
    ['gender [report.gender]', 'gender'],
    ['date-of-birth [report.date-of-birth]', 'date-of-birth'],
    ['legal-status [report.legal-status]', 'legal-status'],
    ['responsible-authority [report.responsible-authority]', 'responsible-authority'],
    ['circumstances [report.circumstances]', 'circumstances'],
    ['told-of-intent [report.told-of-intent]', 'told-of-intent'],
    ['risk-assessment [report.risk-assessment]', 'risk-assessment'],
    ['description [report.description]', 'description'],
    ['clothing [report.clothing]', 'clothing'],
    ['belongings [report.belongings]', 'belongings'],
    ['photograph [report.photograph]', 'photograph'],
    ['home-address [report.home-address]', 'home-address'],
    ['family-address [report.family-address]', 'family-address'],
    ['missing-from [report.missing-from]', 'missing-from'],
    ['last-seen-where [report.last-seen-where]', 'last-seen-where'],
    ['last-seen-when [report.last-seen-when]', 'last-seen-when'],
    ['last-seen-by [report.last-seen-by]', 'last-seen-by'],
    ['out-of-character [report.out-of-character]', 'out-of-character'],
    ['earlier-episodes [report.earlier-episodes]', 'earlier-episodes'],
    ['pre-planning [report.pre-planning]', 'pre-planning'],
    ['money [report.money]', 'money'],
    ['illness [report.illness]', 'illness'],
    ['medication [report.medication]', 'medication'],
    ['mental-health [report.mental-health]', 'mental-health'],
    ['substances [report.substances]', 'substances'],
    ['unexplained-items [report.unexplained-items]', 'unexplained-items'],
    ['phone [report.phone]', 'phone'],
    ['contact-made [report.contact-made]', 'contact-made'],
    ['social-media [report.social-media]', 'social-media'],
    ['likely-places [report.likely-places]', 'likely-places'],
    ['associates [report.associates]', 'associates'],
    ['went-with [report.went-with]', 'went-with'],
    ['reporter [report.reporter]', 'reporter'],
    ['reporter-relationship [report.reporter-relationship]', 'reporter-relationship'],
    ['reporter-address [report.reporter-address]', 'reporter-address'],
    ['reporter-telephone [report.reporter-telephone]', 'reporter-telephone'],
    ['actions-taken [report.actions-taken]', 'actions-taken'],
  ])('%s', (_title, item) => {
    const given = episodeUnder(
      'west-yorkshire-2026',
      ['20:00', REPORTED],
      ['20:05', { kind: 'report-item-given', item: { recognised: true, value: item } }],
    );

    expect(episodeUnder('west-yorkshire-2026', ['20:00', REPORTED]).response.report.outstanding).toContain(
      item,
    );
    expect(given.response.report.given).toEqual([item]);
  });
});

describe('a question of the call taker is open until it is answered', () => {
  test.each<[string, string]>([
    ['question-out-of-character [check.question-out-of-character]', 'question-out-of-character'],
    ['question-contact [check.question-contact]', 'question-contact'],
    ['question-intentions [check.question-intentions]', 'question-intentions'],
    ['question-with-whom [check.question-with-whom]', 'question-with-whom'],
    ['question-danger [check.question-danger]', 'question-danger'],
    ['question-medical [check.question-medical]', 'question-medical'],
    ['question-self-harm [check.question-self-harm]', 'question-self-harm'],
    ['question-harm-or-crime [check.question-harm-or-crime]', 'question-harm-or-crime'],
    ['question-abuse [check.question-abuse]', 'question-abuse'],
    ['question-services [check.question-services]', 'question-services'],
    ['question-behaviour [check.question-behaviour]', 'question-behaviour'],
    ['question-other [check.question-other]', 'question-other'],
  ])('%s', (_title, question) => {
    const enquiry = { recognised: true, value: question } as const;
    const { checks } = episodeUnder(
      'west-midlands-2015',
      ['20:00', REPORTED],
      ['20:05', { kind: 'enquiry-made', enquiry, outcome: 'done', result: 'nobody knows of any' }],
    ).response;

    expect(checks.filter(({ last }) => last !== null).map(({ key }) => key)).toEqual([question]);
  });
});

describe('a lettered action or outcome of a level is the framework’s and is kept as recorded', () => {
  test.each<[string, 'no-immediate' | 'carer' | 'police', 'actions' | 'outcomes', string]>([
    ['none action a [level.none-action-a]', 'no-immediate', 'actions', 'a'],
    ['none outcome a [level.none-outcome-a]', 'no-immediate', 'outcomes', 'a'],
    ['none outcome b [level.none-outcome-b]', 'no-immediate', 'outcomes', 'b'],
    ['none outcome c [level.none-outcome-c]', 'no-immediate', 'outcomes', 'c'],
    ['none outcome d [level.none-outcome-d]', 'no-immediate', 'outcomes', 'd'],
    ['none outcome e [level.none-outcome-e]', 'no-immediate', 'outcomes', 'e'],
    ['carer action a [level.carer-action-a]', 'carer', 'actions', 'a'],
    ['carer action b [level.carer-action-b]', 'carer', 'actions', 'b'],
    ['carer action c [level.carer-action-c]', 'carer', 'actions', 'c'],
    ['carer action d [level.carer-action-d]', 'carer', 'actions', 'd'],
    ['carer action e [level.carer-action-e]', 'carer', 'actions', 'e'],
    ['carer action f [level.carer-action-f]', 'carer', 'actions', 'f'],
    ['carer action g [level.carer-action-g]', 'carer', 'actions', 'g'],
    ['carer outcome a [level.carer-outcome-a]', 'carer', 'outcomes', 'a'],
    ['carer outcome b [level.carer-outcome-b]', 'carer', 'outcomes', 'b'],
    ['carer outcome c [level.carer-outcome-c]', 'carer', 'outcomes', 'c'],
    ['carer outcome d [level.carer-outcome-d]', 'carer', 'outcomes', 'd'],
    ['carer outcome e [level.carer-outcome-e]', 'carer', 'outcomes', 'e'],
    ['carer outcome f [level.carer-outcome-f]', 'carer', 'outcomes', 'f'],
    ['carer outcome g [level.carer-outcome-g]', 'carer', 'outcomes', 'g'],
    ['carer outcome h [level.carer-outcome-h]', 'carer', 'outcomes', 'h'],
    ['carer outcome i [level.carer-outcome-i]', 'carer', 'outcomes', 'i'],
    ['carer outcome j [level.carer-outcome-j]', 'carer', 'outcomes', 'j'],
    ['police action a [level.police-action-a]', 'police', 'actions', 'a'],
    ['police action b [level.police-action-b]', 'police', 'actions', 'b'],
    ['police action c [level.police-action-c]', 'police', 'actions', 'c'],
    ['police action d [level.police-action-d]', 'police', 'actions', 'd'],
    ['police action e [level.police-action-e]', 'police', 'actions', 'e'],
    ['police action f [level.police-action-f]', 'police', 'actions', 'f'],
    ['police action g [level.police-action-g]', 'police', 'actions', 'g'],
    ['police action h [level.police-action-h]', 'police', 'actions', 'h'],
  ])('%s', (_title, level, list, letter) => {
    const rule = rulesIn('national-framework').levels.find((each) => each.level === level);
    const said = list === 'actions' ? { actions: [letter] } : { outcome: letter };
    const { shown } = episodeUnder('national-framework', [
      '19:00',
      { kind: 'intervention-level-set', level: { recognised: true, value: level }, ...said },
    ]).response.level;

    expect(rule?.[list][letter]).toBeDefined();
    expect(shown).toMatchObject(said);
  });
});
