import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link or an API token: 256 bits, safe in an address. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of it. A 256-bit secret needs no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
