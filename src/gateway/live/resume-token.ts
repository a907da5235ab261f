import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Longer than any token of ours; anything above is refused unread. */
const MAX_TEXT = 2048;

/** Where a group stood when a frame left; shared by all who got it. */
export interface Cursor {
  readonly position: bigint;
  readonly groupKey: string;
  /** When, without any change, what the group sees would next differ; `null` never. In milliseconds since 1970, UTC. */
  readonly edgeAt: number | null;
}

/** Whose subscription it was, and until when it may be taken up again. */
export interface ResumeKey {
  readonly agency: string;
  readonly person: string;
  readonly operation: string;
  readonly expiresAt: number;
}

/** Seals and opens resume tokens. Every hub with the same secret reads the others' tokens; nobody else reads any. */
export interface ResumeTokens {
  sealCursor(cursor: Cursor): string;
  openCursor(text: unknown): Cursor | null;
  sealKey(key: ResumeKey): string;
  openKey(text: unknown): ResumeKey | null;
}

export function createResumeTokens(secret: string): ResumeTokens {
  const box = createBox(Buffer.from(hkdfSync('sha256', secret, '', 'joint-picture live resume', 32)));
  return {
    sealCursor: ({ position, groupKey, edgeAt }) =>
      box.seal('cursor', [position.toString(), groupKey, edgeAt]),
    openCursor: (text) => cursorFrom(box.open('cursor', text)),
    sealKey: ({ agency, person, operation, expiresAt }) =>
      box.seal('key', [agency, person, operation, expiresAt]),
    openKey: (text) => keyFrom(box.open('key', text)),
  };
}

function cursorFrom(parts: readonly unknown[] | null): Cursor | null {
  if (parts === null) return null;
  const [position, groupKey, edgeAt] = parts;
  if (typeof position !== 'string' || typeof groupKey !== 'string') return null;
  if (edgeAt !== null && typeof edgeAt !== 'number') return null;
  return { position: BigInt(position), groupKey, edgeAt };
}

function keyFrom(parts: readonly unknown[] | null): ResumeKey | null {
  if (parts === null) return null;
  const [agency, person, operation, expiresAt] = parts;
  if (typeof agency !== 'string' || typeof person !== 'string') return null;
  if (typeof operation !== 'string' || typeof expiresAt !== 'number') return null;
  return { agency, person, operation, expiresAt };
}

interface Box {
  seal(label: string, parts: readonly unknown[]): string;
  open(label: string, text: unknown): readonly unknown[] | null;
}

/** AES-256-GCM; the label is bound in, so that one kind of token never passes for the other. */
function createBox(key: Buffer): Box {
  return {
    seal(label, parts) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label));
      const sealed = Buffer.concat([cipher.update(JSON.stringify(parts), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open(label, text) {
      if (typeof text !== 'string' || text.length > MAX_TEXT) return null;
      const bytes = Buffer.from(text, 'base64url');
      if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(label)).setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
      try {
        const plain = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES));
        const parts: unknown = JSON.parse(Buffer.concat([plain, decipher.final()]).toString('utf8'));
        return Array.isArray(parts) ? parts : null;
      } catch {
        return null;
      }
    },
  };
}
