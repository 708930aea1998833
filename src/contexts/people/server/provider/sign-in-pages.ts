import { Refusal } from '../../../../kernel/refusal.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { ownPage } from '../../domain/own-page.ts';
import { cookieOf, sessionCookie, signInCookie } from '../cookie.ts';
import { newSecret } from '../secret.ts';
import { findSession } from '../sessions/find-session.ts';
import { beginSignIn, FLOW_MINUTES } from './begin-sign-in.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { CALLBACK } from './connect-provider.ts';
import { endProviderSessions } from './end-provider-sessions.ts';
import { flowSecrets } from './flow-secrets.ts';
import type { Provider, Vouched, Warn } from './provider.ts';
import { takeFlow } from './take-flow.ts';

/** An address beside the API that browsers, or the provider itself, come to. */
export type SignInPage = {
  method: 'get' | 'post';
  path: string;
  answer(database: Database, request: Request, now: Date): Promise<Response>;
};

const SECRET = /^[\w-]{43}$/;
const LARGEST_NOTICE = 64 * 1024;

/** The way to the provider and back, and the provider's own notice that someone has signed out. */
export const signInPages = (provider: Provider, isSecure: boolean, warn: Warn): readonly SignInPage[] => [
  {
    method: 'get',
    path: '/sign-in',
    answer: (database, request, now) => depart(provider, isSecure, database, request, now),
  },
  {
    method: 'get',
    path: CALLBACK,
    answer: (database, request, now) => arrive(provider, { isSecure, warn }, database, request, now),
  },
  {
    method: 'post',
    path: '/sign-in/backchannel-logout',
    answer: (database, request, now) => logOut(provider, database, request, now),
  },
];

type Handler = [database: Database, request: Request, now: Date];

async function depart(provider: Provider, isSecure: boolean, ...[database, request, now]: Handler): Promise<Response> {
  const returnTo = ownPage(new URL(request.url).searchParams.get('returnTo') ?? undefined);
  const known = cookieOf(request.headers, 'sign-in');
  // One secret for the browser, so that two of its windows can sign in at once.
  const browser = known !== undefined && SECRET.test(known) ? known : newSecret().secret;
  return redirecting(returnTo, async () => {
    const { state } = await database.transaction((tx) => beginSignIn(tx, { browser, returnTo }, { now }));
    const address = await provider.startAddress({ state, ...flowSecrets(browser, state) });
    return redirect(address.href, signInCookie(browser, isSecure, FLOW_MINUTES * 60));
  });
}

async function arrive(
  provider: Provider,
  { isSecure, warn }: { isSecure: boolean; warn: Warn },
  ...[database, request, now]: Handler
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const browser = cookieOf(request.headers, 'sign-in') ?? '';
  const state = query.get('state') ?? '';
  const flow = await database.transaction((tx) => takeFlow(tx, { browser, state }, now));
  const returnTo = flow?.returnTo ?? '/';
  return redirecting(returnTo, async () => {
    if (!flow) throw new Refusal('sign-in-expired');
    const vouched = await provider.finish(query, { state, ...flowSecrets(browser, state) });
    const userAgent = request.headers.get('user-agent') ?? '';
    const before = cookieOf(request.headers);
    const completed = await database
      .transaction(async (tx) => {
        const replaces = before === undefined ? undefined : (await findSession(tx, before, now))?.id;
        return completeSignIn(tx, { vouched, browser, returnTo, userAgent, replaces }, now);
      })
      .catch((error: unknown) => tellOfStranger(error, vouched, warn));
    if (completed.kind === 'choice') return redirect(signInPage({ val: 'employment', returnTo }));
    return redirect(returnTo, sessionCookie(completed.secret, isSecure));
  });
}

/** Whoever manages access needs to know what to write in the people file. */
function tellOfStranger(error: unknown, { identity }: Vouched, warn: Warn): never {
  if (error instanceof Refusal && error.code === 'person-not-appointed')
    warn({ person: identity.person, name: identity.name }, 'someone without an appointment signed in');
  throw error;
}

async function logOut(provider: Provider, ...[database, request, now]: Handler): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  try {
    const token = await readNotice(request);
    const notice = await provider.readLogout(token, now);
    await database.transaction((tx) => endProviderSessions(tx, notice, now));
    return new Response(null, { status: 200, headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // As OpenID Connect Back-Channel Logout 1.0, 2.8 has it.
    return Response.json({ error: 'invalid_request' }, { status: error.httpStatus, headers });
  }
}

async function readNotice(request: Request): Promise<string> {
  const size = Number(request.headers.get('content-length') ?? Number.NaN);
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  if (!isForm || !(size <= LARGEST_NOTICE)) throw new Refusal('logout-notice-unfit', {}, { httpStatus: 400 });
  return new URLSearchParams(await request.text()).get('logout_token') ?? '';
}

/** What goes wrong on the way is told on the sign-in page, by its code alone: nothing that a provider wrote comes along. */
async function redirecting(returnTo: string, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return redirect(signInPage({ fel: error.code, returnTo }));
  }
}

const signInPage = (query: Record<string, string>): string => `/logga-in?${new URLSearchParams(query)}`;

function redirect(location: string, cookie?: string): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  if (cookie !== undefined) headers.append('set-cookie', cookie);
  return new Response(null, { status: 302, headers });
}
