import { freePort } from '../builders/free-port.ts';
import { answering } from '../contract/support/server.ts';
import { endOf, openSandbox } from '../contract/support/sandbox.ts';
import { CONTRACT_REGION } from '../contract/support/region-texts.ts';
import { type FetchBrowser, fetchBrowser, visitProvider } from './fetch-browser.ts';
import { type ProviderPeople, startIdentityProvider } from './start-identity-provider.ts';

const SESSION = 'varaktig';

/** The application as it is run in a region, with the contract's region in it, and a real provider to sign in at. */
export async function startProvidedServer(options: {
  peopleFile: string;
  people: ProviderPeople;
  environment?: Record<string, string>;
}) {
  const box = await openSandbox();
  await box.apply(CONTRACT_REGION);
  await box.write('people.yaml', options.peopleFile);
  await box.json('people', 'apply', 'people.yaml');
  const port = await freePort();
  const application = `http://localhost:${port}`;
  const provider = await startIdentityProvider(application, options.people);
  const environment = { ...provider.environment, ...options.environment };
  const child = box.start(['serve'], { PORT: String(port), HOST: 'localhost', ...environment });
  const ended = endOf(child);
  await answering(application, ended);

  /** All the way: to the provider, back, and in. */
  const signIn = async (login: string, browser: FetchBrowser = fetchBrowser(), returnTo?: string) => {
    const way = { application, login, ...(returnTo === undefined ? {} : { returnTo }) };
    const answer = await browser.go(await visitProvider(browser, way));
    return { browser, answer, location: answer.headers.get('location') ?? '' };
  };
  const get = (browser: FetchBrowser, path: string) => browser.go(`${application}/api/v1${path}`);
  const send = (browser: FetchBrowser, method: string, path: string, body?: unknown) =>
    browser.go(`${application}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: application },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const sessionOf = (browser: FetchBrowser) => browser.cookie(application, SESSION);
  /** Whom the application takes this browser for; null for nobody. */
  const whoIs = async (browser: FetchBrowser): Promise<string | null> => {
    const { person } = (await (await get(browser, '/session')).json()) as { person: { name: string } | null };
    return person?.name ?? null;
  };
  /** How many events of each action there are. */
  const events = () =>
    box.inDatabase(async (client) => {
      const { rows } = await client.query<{ action: string; count: string }>(
        'select action, count(*)::int as count from region_24.audit_event group by action',
      );
      return Object.fromEntries(rows.map(({ action, count }) => [action, Number(count)]));
    });
  const stop = async () => {
    child.kill('SIGINT');
    const run = await ended;
    await provider.stop();
    await box.close();
    return run;
  };
  return { box, application, port, provider, signIn, get, send, sessionOf, whoIs, events, stop };
}

export type ProvidedServer = Awaited<ReturnType<typeof startProvidedServer>>;
