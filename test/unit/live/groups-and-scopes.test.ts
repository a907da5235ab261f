import { canonicalJson } from '../../../src/gateway/live/canonical-json';
import { groupKeyOf } from '../../../src/gateway/live/group-key';
import { originAllowed } from '../../../src/gateway/live/origin';
import { PendingWork } from '../../../src/gateway/live/pending-work';
import { ScopeIndex } from '../../../src/gateway/live/scope-index';
import { audienceFor, aViewer, shippedAgreements } from '../../support/viewers';
import { aChange } from '../../support/live/changes';

const worker = aViewer('social-worker');
const audience = audienceFor(worker, 'standing', shippedAgreements());

describe('a group', () => {
  it('is one for equal operation, variables and audience, in whatever order they are written', () => {
    const a = groupKeyOf('op', { filter: { open: true, statuses: ['MISSING'] } }, audience);
    const b = groupKeyOf('op', { filter: { statuses: ['MISSING'], open: true } }, { ...audience });

    expect(a).toBe(b);
  });

  it('is another for another person on a caseload of their own, and the same on a standing basis', () => {
    const other = aViewer('social-worker', { person: 'someone-else' });
    const own = (viewer: typeof worker, basis: string) =>
      groupKeyOf('op', {}, audienceFor(viewer, basis, shippedAgreements()));

    expect(own(worker, 'caseload')).not.toBe(own(other, 'caseload'));
    expect(own(worker, 'standing')).toBe(own(other, 'standing'));
  });

  it('is another under other agreements', () => {
    expect(groupKeyOf('op', {}, audience)).not.toBe(
      groupKeyOf('op', {}, { ...audience, agreementVersion: 'next' }),
    );
  });
});

describe('scopes', () => {
  it('wake each group once, however many of its scopes a change names', () => {
    const index = new ScopeIndex<string>();
    index.add(['agency:pf:99', 'unit:pf:99:n'], 'police');
    index.add(['agency:la:991'], 'authority');

    expect([...index.named(['agency:pf:99', 'unit:pf:99:n', 'agency:la:992'])]).toEqual(['police']);
    expect([...index.named(['agency:la:991', 'agency:pf:99'])].sort()).toEqual(['authority', 'police']);
  });

  it('keep nothing of a group that has gone', () => {
    const index = new ScopeIndex<string>();
    index.add(['agency:pf:99'], 'police');
    index.remove(['agency:pf:99'], 'police');

    expect(index.size).toBe(0);
    expect(index.named(['agency:pf:99']).size).toBe(0);
  });
});

describe('pending work', () => {
  it('folds many changes of one id into one look', () => {
    const pending = new PendingWork<string>();
    for (const position of [3n, 4n, 5n])
      pending.changed(aChange({ position, missingEpisodeIds: ['m_1'] }), ['m_1'], () => []);

    expect([...pending.take().ids]).toEqual(['m_1']);
    expect(pending.isEmpty).toBe(true);
  });

  it('looks at every held row of a child whose access changed', () => {
    const pending = new PendingWork<string>();
    pending.changed(aChange({ kind: 'erased', missingEpisodeIds: ['m_1'] }), ['m_1'], () => ['m_2']);

    const work = pending.take();

    expect([...work.ids]).toEqual(['m_1', 'm_2']);
    expect(work.relations).toBe(true);
  });

  it('loses nothing when a round could not be finished', () => {
    const pending = new PendingWork<string>();
    pending.changed(aChange({ position: 3n, missingEpisodeIds: ['m_1'] }), ['m_1'], () => []);
    pending.join('first');
    const taken = pending.take();
    pending.changed(aChange({ position: 9n, missingEpisodeIds: ['m_1', 'm_2'] }), ['m_1', 'm_2'], () => []);
    pending.join('second');

    pending.putBack(taken);

    const again = pending.take();
    expect([...again.ids]).toEqual(['m_1', 'm_2']);
    expect(again.joiners).toEqual(['first', 'second']);
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys and keeps the order of lists', () => {
    expect(canonicalJson({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}');
    expect(canonicalJson(['b', 'a'])).toBe('["b","a"]');
  });
});

describe('the origin of a page', () => {
  const allowed = new Set(['https://board.example']);

  it.each([
    ['no browser', {}, true],
    ['this hub', { origin: 'http://hub.example:4000', host: 'hub.example:4000' }, true],
    ['a listed place', { origin: 'https://board.example', host: 'hub.example' }, true],
    ['another place', { origin: 'https://elsewhere.example', host: 'hub.example' }, false],
    ['an opaque place', { origin: 'null', host: 'hub.example' }, false],
    ['nonsense', { origin: '//', host: 'hub.example' }, false],
  ])('%s', (_what, headers, expected) => {
    expect(originAllowed(headers, allowed)).toBe(expected);
  });
});
