import type { Configuration } from 'openid-client';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Warn } from './provider.ts';
import type { ProviderSettings } from './provider-settings.ts';

const KEPT_MS = 12 * 3_600_000;
const TIMEOUT_SECONDS = 10;

/**
 * What the provider says of itself, asked for when it is first needed and twice a day after that: the server starts, and
 * those who are signed in work on, while the provider is away.
 */
export function discovery(settings: ProviderSettings, warn: Warn): () => Promise<Configuration> {
  let held: { configuration: Configuration; at: number } | undefined;
  let asking: Promise<Configuration> | undefined;
  return async () => {
    if (held && Date.now() - held.at < KEPT_MS) return held.configuration;
    asking ??= ask(settings).finally(() => {
      asking = undefined;
    });
    try {
      held = { configuration: await asking, at: Date.now() };
    } catch (error) {
      warn({ err: error, issuer: settings.issuer.href }, 'the identity provider cannot be asked about itself');
      if (!held) throw new Refusal('provider-unreachable', {}, { httpStatus: 503 });
    }
    return held.configuration;
  };
}

async function ask({ issuer, clientId, clientSecret, isInsecure }: ProviderSettings): Promise<Configuration> {
  const client = await import('openid-client');
  const execute = isInsecure ? [client.allowInsecureRequests] : [];
  const found = await client.discovery(issuer, clientId, undefined, client.None(), {
    execute,
    timeout: TIMEOUT_SECONDS,
  });
  const server = found.serverMetadata();
  // What the specification says where the provider says nothing is the header.
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const prove = ways.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost;
  const configuration = new client.Configuration(
    server,
    clientId,
    undefined,
    clientSecret === undefined ? client.None() : prove(clientSecret),
  );
  configuration.timeout = TIMEOUT_SECONDS;
  for (const extension of execute) extension(configuration);
  // The connection's own protection would do by the specification; a signature also holds where TLS ends in a proxy.
  client.enableNonRepudiationChecks(configuration);
  return configuration;
}
