// A real OpenID Connect provider on loopback, as a process of its own. One line of JSON with its settings comes in on
// standard input; it says `ready` when it listens. What only a test may ask of it is under /test/.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

const settings = JSON.parse((await createInterface({ input: process.stdin })[Symbol.asyncIterator]().next()).value);
const { port, clients, people } = settings;
const issuer = `http://localhost:${port}`;

const [own, foreign] = await Promise.all([0, 1].map(() => generateKeyPair('RS256', { extractable: true })));
const key = { ...(await exportJWK(own.privateKey)), kid: 'own', alg: 'RS256', use: 'sig' };

const provider = new Provider(issuer, {
  clients,
  jwks: { keys: [key] },
  cookies: { keys: ['test'] },
  claims: { openid: ['sub'], profile: ['name', 'hsaid', 'employments', 'hsa'], email: ['email'] },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        const button = '<button form="op.logoutForm" name="logout" value="yes">Ja, logga ut</button>';
        context.body = page('Vill du logga ut?', form + button);
      },
      postLogoutSuccessSource: (context) => {
        context.body = page('Du är utloggad', '');
      },
    },
  },
  // Its own way of asking refuses loopback addresses, where everything lies here.
  fetch: (url, { dispatcher: _guarded, ...options }) => fetch(url, options),
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  loadExistingGrant: async (context) => {
    const { client, session } = context.oidc;
    const known = session.grantIdFor(client.clientId);
    if (known) return context.oidc.provider.Grant.find(known);
    const grant = new context.oidc.provider.Grant({
      clientId: client.clientId,
      accountId: session.accountId,
    });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
  ttl: { Session: 3600, Grant: 3600, Interaction: 600, IdToken: 600, AccessToken: 600 },
});
for (const event of ['server_error', 'backchannel.error'])
  provider.on(event, (_context, error) => console.error(event, error));

/** What the next id token is changed into: claims (null takes one away), the key it is signed with, or a broken signature. */
let tampering;
provider.use(async (context, next) => {
  await next();
  if (context.path !== '/token' || !tampering || !context.body?.id_token) return;
  const claims = JSON.parse(Buffer.from(context.body.id_token.split('.')[1], 'base64url'));
  const changed = Object.entries({ ...claims, ...tampering.claims }).filter(([, value]) => value !== null);
  context.body = { ...context.body, id_token: await sign(Object.fromEntries(changed), tampering) };
  tampering = undefined;
});

async function sign(claims, { key: by = 'own', header = {}, broken = false }) {
  const whole = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own', ...header });
  const token = await whole.sign(by === 'own' ? own.privateKey : foreign.privateKey);
  if (!broken) return token;
  const [head, body] = token.split('.');
  return [head, body, Buffer.from('not a signature').toString('base64url')].join('.');
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const page = (title, form) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body><main><h1>${title}</h1>${form}</main></body></html>`;

/** Whoever writes a name is that person; `avbryt` goes back without having signed in. */
async function interact(request, response, uid) {
  if (request.method === 'GET') {
    const form = `<form method="post" action="/interaction/${uid}"><label>Användare <input name="login"></label><button>Logga in</button></form>`;
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page('Identitetstjänsten', form));
    return;
  }
  const login = new URLSearchParams(await bodyOf(request)).get('login') ?? '';
  const result =
    login === 'avbryt'
      ? { error: 'access_denied', error_description: 'said <script>no</script>' }
      : { login: { accountId: login } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function testing(request, response, what) {
  const asked = JSON.parse((await bodyOf(request)) || '{}');
  if (what === 'tamper') tampering = asked;
  const answer = what === 'sign' ? await sign(asked.claims, asked) : '';
  response.end(answer);
}

const callback = provider.callback();
createServer((request, response) => {
  const [, area, rest] = new URL(request.url, issuer).pathname.split('/');
  const work =
    area === 'interaction' && rest
      ? interact(request, response, rest)
      : area === 'test'
        ? testing(request, response, rest)
        : callback(request, response);
  Promise.resolve(work).catch((error) => {
    console.error(error);
    response.statusCode = 500;
    response.end();
  });
}).listen(port, 'localhost', () => console.log('ready'));
