import type { Configuration } from 'openid-client';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { LogoutNotice, Provider, Warn } from './provider.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** How long a notice is taken after it was made, for providers that give it no end of its own. */
const TAKEN_SECONDS = 600;
const TOLERANCE_SECONDS = 30;

/**
 * Reads log-out notices as OpenID Connect Back-Channel Logout 1.0, 2.6 has them checked: signature by the provider's keys,
 * issuer, audience, time, the event, no nonce (else an id token could be passed off as one).
 */
export function logoutReader(
  configured: () => Promise<Configuration>,
  clientId: string,
  warn: Warn,
): Provider['readLogout'] {
  let keys: { at: string; find: ReturnType<(typeof import('jose'))['createRemoteJWKSet']> } | undefined;
  return async (token, now) => {
    const [jose, configuration] = await Promise.all([import('jose'), configured()]);
    const { issuer, jwks_uri: at, id_token_signing_alg_values_supported: named } = configuration.serverMetadata();
    if (at === undefined) throw new Refusal('logout-notice-unfit', {}, { httpStatus: 400 });
    if (keys?.at !== at) keys = { at, find: jose.createRemoteJWKSet(new URL(at), { timeoutDuration: 10_000 }) };
    // Never a symmetric one: the client's secret is no proof of the provider.
    const algorithms = (named ?? ['RS256']).filter((name) => /^(RS|PS|ES)\d{3}$|^Ed(DSA|25519)$/.test(name));
    try {
      const { payload } = await jose.jwtVerify(token, keys.find, {
        issuer,
        audience: clientId,
        algorithms,
        currentDate: now,
        clockTolerance: TOLERANCE_SECONDS,
        maxTokenAge: TAKEN_SECONDS,
        requiredClaims: ['iat', 'jti', 'events'],
      });
      return noticeOf(payload);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      warn({ message: error instanceof Error ? error.message : '' }, 'a log-out notice was not taken');
      const isAway = error instanceof Error && ['JWKSTimeout', 'TypeError'].includes(error.name);
      if (isAway) throw new Refusal('provider-unreachable', {}, { httpStatus: 503 });
      throw new Refusal('logout-notice-unfit', {}, { httpStatus: 400 });
    }
  };
}

function noticeOf(payload: Readonly<Record<string, unknown>>): LogoutNotice {
  const { events, nonce, jti, sub, sid, iat } = payload;
  const event = typeof events === 'object' && events !== null ? (events as Record<string, unknown>)[EVENT] : undefined;
  const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
  const isOne = typeof event === 'object' && event !== null && !Array.isArray(event) && nonce === undefined;
  if (!isOne || !isText(jti) || typeof iat !== 'number' || !(isText(sub) || isText(sid)))
    throw new Refusal('logout-notice-unfit', {}, { httpStatus: 400 });
  return {
    id: jti,
    subject: isText(sub) ? sub : undefined,
    session: isText(sid) ? sid : undefined,
    expiresAt: new Date((iat + TAKEN_SECONDS + 2 * TOLERANCE_SECONDS) * 1000),
  };
}
