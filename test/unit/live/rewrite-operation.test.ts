import { parse, print } from 'graphql';
import { rewriteOperation } from '../../../src/gateway/live/rewrite-operation';

const rewrite = (text: string, name: string | null = null) => rewriteOperation(parse(text), name);

function twinOf(text: string): string {
  const operation = rewrite(text);
  if (operation.kind === 'refused') throw new Error(operation.reason);
  return print(operation.twin);
}

describe('an operation rewritten onto its query twin', () => {
  it('keeps the selection, the arguments and the response key, and takes ids as a variable', () => {
    const twin = twinOf(
      'subscription Watch($f: MissingEpisodeFilter) { missingEpisodes(filter: $f) { event id } }',
    );

    expect(twin).toBe(
      print(
        parse(
          'query Watch($f: MissingEpisodeFilter, $ids: [ID!]) { missingEpisodes: missingEpisodesLive(filter: $f, ids: $ids) { event id } }',
        ),
      ),
    );
  });

  it('never takes a name of the client for its own variable', () => {
    const operation = rewrite(
      'subscription ($ids: MissingEpisodeFilter) { x: missingEpisodes(filter: $ids) { id } }',
    );

    expect(operation).toMatchObject({ kind: 'operation', idsVariable: 'ids_', responseKey: 'x' });
  });

  it('keeps fragments that the operation uses and drops the rest of the document', () => {
    const twin = twinOf(
      'subscription { missingEpisodes { ...F } } fragment F on MissingEpisodeFrame { event }',
    );

    expect(twin).toContain('fragment F on MissingEpisodeFrame');
  });

  it('has one hash whatever the layout, and another for another selection', () => {
    const [a, b, c] = [
      'subscription { missingEpisodes { id } }',
      '# a comment\nsubscription {\n  missingEpisodes { id, }\n}',
      'subscription { missingEpisodes { event } }',
    ].map((text) => rewrite(text));

    expect(a).toMatchObject({ kind: 'operation' });
    expect(a).toHaveProperty('hash', b && 'hash' in b ? b.hash : '');
    expect(c).not.toHaveProperty('hash', a && 'hash' in a ? a.hash : '');
  });

  it.each([
    ['a query', 'query { missingEpisodes { edges { cursor } } }'],
    ['a mutation', 'mutation { reportMissing }'],
    ['two roots', 'subscription { missingEpisodes { id } other: missingEpisodes { id } }'],
    ['a root that is not live', 'subscription { somethingElse { id } }'],
    ['a twin by name', 'subscription { missingEpisodesLive { id } }'],
    ['a condition on the root', 'subscription ($a: Boolean!) { missingEpisodes @include(if: $a) { id } }'],
    ['a fragment as root', 'subscription { ...R } fragment R on Subscription { missingEpisodes { id } }'],
    [
      'two operations without a name',
      'subscription A { missingEpisodes { id } } subscription B { missingEpisodes { id } }',
    ],
  ])('is refused for %s', (_what, text) => {
    expect(rewrite(text)).toMatchObject({ kind: 'refused' });
  });

  it('takes the operation that was named', () => {
    const text = 'subscription A { missingEpisodes { id } } subscription B { missingEpisodes { event } }';

    expect(rewrite(text, 'B')).toMatchObject({ kind: 'operation', name: 'B' });
  });
});
