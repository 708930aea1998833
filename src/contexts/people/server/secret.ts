import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, and the hash by which it is found again: the secret itself is stored nowhere. */
export function newSecret(prefix = ''): { secret: string; hash: string } {
  const secret = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashOfSecret(secret) };
}

/** Of 256 random bits a plain hash is enough: nothing can be guessed. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
