import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../builders/free-port.ts';

const PROGRAM = fileURLToPath(new URL('main.mjs', import.meta.url));

/** Claims of each person, by the name they sign in with. */
export type ProviderPeople = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** How the next id token is changed on its way, or what a token is signed with. */
export type Tampering = {
  claims?: Readonly<Record<string, unknown>>;
  key?: 'own' | 'foreign';
  broken?: boolean;
  header?: Readonly<Record<string, unknown>>;
};

const SECRET = 'a secret that only the two of them know';

/** A real provider in a process of its own, with the application at `application` as its client; `changed` as it is registered. */
export async function startIdentityProvider(
  application: string,
  people: ProviderPeople,
  changed: Readonly<Record<string, unknown>> = {},
) {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const client = {
    client_id: 'varaktig',
    client_secret: SECRET,
    redirect_uris: [`${application}/sign-in/callback`],
    post_logout_redirect_uris: [`${application}/logga-in`],
    backchannel_logout_uri: `${application}/sign-in/backchannel-logout`,
    backchannel_logout_session_required: true,
    ...changed,
  };
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (part: Buffer) => said.push(String(part)));
  child.stdin.end(`${JSON.stringify({ port, clients: [client], people })}\n`);
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`the provider ended:\n${said.join('')}`))),
  ]);
  const ask = async (path: string, body: unknown) =>
    (await fetch(`${issuer}/test/${path}`, { method: 'POST', body: JSON.stringify(body) })).text();
  return {
    issuer,
    environment: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: SECRET,
      OIDC_ALLOW_INSECURE_LOOPBACK: '1',
      PUBLIC_URL: application,
    },
    /** Changes the next id token that it gives. */
    tamper: (how: Tampering) => ask('tamper', how),
    /** A token as the provider would sign it, whatever it says. */
    sign: (claims: Readonly<Record<string, unknown>>, how: Omit<Tampering, 'claims'> = {}) =>
      ask('sign', { ...how, claims }),
    said,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await ended;
    },
  };
}

export type IdentityProvider = Awaited<ReturnType<typeof startIdentityProvider>>;
