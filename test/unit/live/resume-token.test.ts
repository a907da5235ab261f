import fc from 'fast-check';
import { createResumeTokens } from '../../../src/gateway/live/resume-token';

const secret = 'a secret that two hubs share';
const here = createResumeTokens(secret);
const there = createResumeTokens(secret);
const cursor = { position: 9_007_199_254_740_993n, groupKey: 'group', edgeAt: 1_795_219_200_000 };
const key = { agency: 'la:991', person: 'w-ashby', operation: 'hash', expiresAt: 1 };

describe('resume tokens', () => {
  it('are read by any hub with the same secret', () => {
    expect(there.openCursor(here.sealCursor(cursor))).toEqual(cursor);
    expect(there.openKey(here.sealKey(key))).toEqual(key);
  });

  it('tell nothing and are different each time', () => {
    expect(here.sealKey(key)).not.toBe(here.sealKey(key));
    expect(Buffer.from(here.sealKey(key), 'base64url').toString('latin1')).not.toContain('ashby');
  });

  it('are refused under another secret, and one kind never passes for the other', () => {
    expect(createResumeTokens('another').openCursor(here.sealCursor(cursor))).toBeNull();
    expect(here.openKey(here.sealCursor(cursor))).toBeNull();
    expect(here.openCursor(here.sealKey(key))).toBeNull();
  });

  it('are refused when a single byte differs', () => {
    const bytes = Buffer.from(here.sealCursor(cursor), 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (index, difference) => {
        const changed = Buffer.from(bytes);
        changed[index] = (changed[index] ?? 0) ^ difference;

        expect(here.openCursor(changed.toString('base64url'))).toBeNull();
      }),
    );
  });

  it.each([undefined, null, 7, '', 'x', {}, 'A'.repeat(5_000)])('refuses %p quietly', (junk) => {
    expect(here.openCursor(junk)).toBeNull();
    expect(here.openKey(junk)).toBeNull();
  });
});
