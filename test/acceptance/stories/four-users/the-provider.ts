import { publishedExample } from '../../../support/gateway/examples';
import type { Answer, Person } from './installation';
import { hoursAgo, interviewEvent, nominalOf, stormLog } from './records';
import { users } from './shared';

const INTERVIEWER: Person = { agency: 'provider:lantern', role: 'return-interviewer' };
const COMMISSIONED: Person = { ...INTERVIEWER, basis: 'commission:of-sorrel' };
const AT = hoursAgo(0.5);
const ANSWERS = { pushFactors: ['A row about a telephone'], narrative: 'Spoke freely after a while.' };

interface Interview {
  readonly id: string;
  readonly status: string;
  readonly missingEpisode: { readonly id: string } | null;
  readonly child: { readonly id: string };
  readonly debrief: { readonly narrative: string } | null;
}

const MINE = `{ returnInterviews(first: 100) { edges { node {
  id status missingEpisode { id } child { id } debrief { narrative } } } } }`;

const childOf = (nominal: string): object => ({
  reference: `LN-${nominal}`,
  identifiers: [nominalOf.atTheProvider(nominal)],
});

function referred(referral: string, nominal: string, log: string): object {
  return interviewEvent({
    ...{ referral, eventId: 'referred-1', event: 'REFERRED', at: hoursAgo(1), child: childOf(nominal) },
    more: { rating: 'AMBER', episode: { force: 'pf:99', log } },
  });
}

function debriefed(referral: string, nominal: string, answers: object = ANSWERS): object {
  return interviewEvent({
    ...{ referral, eventId: 'debrief-1', event: 'DEBRIEF', at: AT, child: childOf(nominal) },
    more: { safeguarding: false, debrief: answers, episode: { force: 'pf:99', log: logOf(nominal) } },
  });
}

const logOf = (nominal: string): string => `NV-${nominal.replace('/', '-')}`;

function backHome(nominal: string): object {
  const person = { nominal, givenName: 'Sorrel', familyName: 'Example', responsibleAuthority: 'la:991' };
  return stormLog({
    ...{ log: logOf(nominal), person },
    lines: [
      { code: 'REPORTED', hoursAgo: 5 },
      { code: 'RETURNED', hoursAgo: 2 },
    ],
  });
}

/** A provider of return interviews posts what was learnt. */
describe('a provider posts a debrief', () => {
  let childId = '';
  let episodeId = '';

  beforeAll(async () => {
    await users().tell('storm', 'pf:99', backHome('NV/SORREL'));
    await users().tell(
      'return-interviews',
      'provider:lantern',
      referred('LAN-1', 'NV/SORREL', 'NV-NV-SORREL'),
    );
    const [interview] = await interviews();
    childId = interview?.child.id ?? '';
    episodeId = interview?.missingEpisode?.id ?? '';
    await users().relate(childId, 'commission:of-sorrel:provider:lantern');
  });

  it('gives one interview and the same answer, by mutation first and by topic after', async () => {
    const posted = await post('LAN-1');
    const byTopic = await users().tell(
      'return-interviews',
      'provider:lantern',
      debriefed('LAN-1', 'NV/SORREL'),
    );
    const after = await interviews(COMMISSIONED);

    expect(posted.codes).toEqual([]);
    expect(byTopic).toBe('1 read, 1 accepted, 0 ignored, 0 rejected');
    expect(after).toEqual([
      expect.objectContaining({
        missingEpisode: { id: episodeId },
        debrief: { narrative: ANSWERS.narrative },
      }),
    ]);
    expect((await post('LAN-1')).text).toBe(posted.text);
  });

  it('gives one interview and the same answer, by topic first and by mutation after', async () => {
    await users().tell(
      'return-interviews',
      'provider:lantern',
      referred('LAN-2', 'NV/SORREL', 'NV-NV-SORREL'),
      debriefed('LAN-2', 'NV/SORREL'),
    );

    const [posted, again] = [await post('LAN-2'), await post('LAN-2')];

    expect(posted.codes).toEqual([]);
    expect(again.text).toBe(posted.text);
    const both = await interviews(COMMISSIONED);
    expect(both).toHaveLength(2);
    expect(both[0]?.debrief).toEqual(both[1]?.debrief);
    expect(both[0]?.status).toBe(both[1]?.status);
  });

  it('is a conflict with other content under the same key, by either road, and what was told stays', async () => {
    const other = { ...ANSWERS, narrative: 'Something else altogether.' };

    const posted = await post('LAN-1', other);
    const byTopic = await users().tell(
      'return-interviews',
      'provider:lantern',
      debriefed('LAN-1', 'NV/SORREL', other),
    );

    expect(posted.codes).toEqual(['CONFLICT']);
    expect(posted.text).not.toContain('altogether');
    expect(byTopic).toBe('1 read, 0 accepted, 0 ignored, 1 rejected');
    const narratives = (await interviews(COMMISSIONED)).map(({ debrief }) => debrief?.narrative);
    expect(narratives).toEqual([ANSWERS.narrative, ANSWERS.narrative]);
  });

  it('keeps a debrief of an episode nobody reported, and puts it there when the log comes', async () => {
    const [referral, nominal] = ['LAN-3', 'NV/LINNET'];
    await users().tell(
      'return-interviews',
      'provider:lantern',
      referred(referral, nominal, logOf(nominal)),
      debriefed(referral, nominal),
    );
    const waiting = await ofLinnet();
    const reviews = await users().ask(INTERVIEWER, { query: '{ reviews { edges { node { reason } } } }' });

    await users().tell('storm', 'pf:99', backHome(nominal));

    const attached = await ofLinnet();
    expect(waiting?.missingEpisode).toBeNull();
    expect(reviews.text).toContain('INTERVIEW_WITHOUT_EPISODE');
    expect(attached).toMatchObject({ id: waiting?.id, missingEpisode: { id: expect.any(String) } });
    const inspector: Person = { agency: 'pf:99', role: 'duty-inspector' };
    const asked = {
      query: `{ missingEpisode(id: "${attached?.missingEpisode?.id}") { returnInterviews { id } } }`,
    };
    expect((await users().ask(inspector, asked)).data).toEqual({
      missingEpisode: { returnInterviews: [{ id: waiting?.id }] },
    });
  });

  async function ofLinnet(): Promise<Interview | undefined> {
    return (await interviews()).find(({ child }) => child.id !== childId);
  }

  async function interviews(person: Person = INTERVIEWER): Promise<readonly Interview[]> {
    const { data } = await users().ask<{
      returnInterviews: { edges: readonly { readonly node: Interview }[] };
    }>(person, { query: MINE });
    return data.returnInterviews.edges.map(({ node }) => node);
  }

  function post(referral: string, answers: object = ANSWERS): Promise<Answer> {
    const { text: query } = publishedExample('record-debrief');
    const event = { childId, missingEpisodeId: episodeId, referral, eventId: 'debrief-1', at: AT };
    return users().ask(INTERVIEWER, {
      query,
      variables: { input: { ...event, safeguarding: false, answers } },
    });
  }
});
