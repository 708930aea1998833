import type { Configuration } from 'openid-client';
import { Refusal } from '../../../../kernel/refusal.ts';
import { claimAt, identityOf } from '../../domain/identity.ts';
import { discovery } from './discover.ts';
import type { Provider, Vouched, Warn } from './provider.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { logoutReader } from './read-logout.ts';

export const CALLBACK = '/sign-in/callback';
/** Where the browser comes to when it has signed out at the provider. */
const SIGNED_OUT = '/logga-in';

/** The provider that the settings name. openid-client is loaded when someone signs in: no other command needs it. */
export function connectProvider(settings: ProviderSettings, warn: Warn): Provider {
  const configured = discovery(settings, warn);
  const own = (path: string) => new URL(path, settings.publicUrl);
  return {
    async startAddress({ state, nonce, verifier }) {
      const [client, configuration] = await Promise.all([import('openid-client'), configured()]);
      return client.buildAuthorizationUrl(configuration, {
        redirect_uri: own(CALLBACK).href,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    async finish(query, { state, nonce, verifier }) {
      const [client, configuration] = await Promise.all([import('openid-client'), configured()]);
      const address = own(CALLBACK);
      address.search = query.toString();
      try {
        const checks = {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        };
        const tokens = await client.authorizationCodeGrant(configuration, address, checks);
        return await vouchedFor(tokens, configuration, settings);
      } catch (error) {
        throw refusalOf(error, warn);
      }
    },
    async endAddress(idToken) {
      const [client, configuration] = await Promise.all([import('openid-client'), configured()]);
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      const parameters = { id_token_hint: idToken, post_logout_redirect_uri: own(SIGNED_OUT).href };
      return client.buildEndSessionUrl(configuration, parameters).href;
    },
    readLogout: logoutReader(configured, settings.clientId, warn),
  };
}

type Tokens = Awaited<ReturnType<(typeof import('openid-client'))['authorizationCodeGrant']>>;

async function vouchedFor(tokens: Tokens, configuration: Configuration, settings: ProviderSettings): Promise<Vouched> {
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw new Refusal('sign-in-not-verified');
  const identity = identityOf(await allClaims(tokens, configuration, settings), settings.claims);
  if (!identity) throw new Refusal('sign-in-claim-missing', { claim: settings.claims.person });
  const session = claims['sid'];
  return {
    identity,
    subject: claims.sub,
    session: typeof session === 'string' ? session : undefined,
    idToken: tokens.id_token,
  };
}

/** The id token's claims; what it does not say of the person is asked for at the userinfo endpoint, where there is one. */
async function allClaims(
  tokens: Tokens,
  configuration: Configuration,
  { claims: names }: ProviderSettings,
): Promise<Readonly<Record<string, unknown>>> {
  const claims = tokens.claims() ?? {};
  const wanted = [names.person, names.name, names.employments].filter((name) => name !== undefined);
  const isWhole = wanted.every((name) => claimAt(claims, name) !== undefined);
  if (isWhole || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
  const client = await import('openid-client');
  const told = await client.fetchUserInfo(configuration, tokens.access_token, tokens.claims()?.sub ?? '');
  // What is signed goes before what is not.
  return { ...told, ...claims };
}

/** What a browser is told is a code; the provider's own words are for the log, without the tokens that stand beside them. */
function refusalOf(error: unknown, warn: Warn): Refusal {
  if (error instanceof Refusal) {
    warn({ code: error.code, ...error.values }, 'a sign-in was not completed');
    return error;
  }
  if (!(error instanceof Error)) throw error;
  const { name, message, code, error: told, error_description: because } = error as ProviderError;
  warn({ name, code, message, told, because }, 'a sign-in was not completed');
  if (told === 'access_denied') return new Refusal('sign-in-denied');
  if (REFUSING.has(name)) return new Refusal('sign-in-failed');
  if (code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && message === 'fetch failed'))
    return new Refusal('provider-unreachable', {}, { httpStatus: 503 });
  return new Refusal('sign-in-not-verified');
}

type ProviderError = Error & { code?: string; error?: string; error_description?: string };

/** The provider says no itself; of anything else it is its answer that does not hold. */
const REFUSING = new Set(['AuthorizationResponseError', 'ResponseBodyError', 'WWWAuthenticateChallengeError']);
