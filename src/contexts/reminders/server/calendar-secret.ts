import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, fit for an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * What is stored of a secret, and looked up by: as the hash tells nothing of the secret, how long the look-up takes does
 * not either.
 */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
