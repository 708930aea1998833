import { createHmac } from 'node:crypto';

/**
 * What proves that the browser that comes back is the one that left. Made from the secret in its cookie and the state, so
 * that nothing of it is stored and nobody else can make it.
 */
export type FlowSecrets = { verifier: string; nonce: string };

export function flowSecrets(browser: string, state: string): FlowSecrets {
  const made = (purpose: string) => createHmac('sha256', browser).update(`${purpose} ${state}`).digest('base64url');
  return { verifier: made('verifier'), nonce: made('nonce') };
}
