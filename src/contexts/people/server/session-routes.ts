import * as z from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import { DemonstrationSignIn, OwnSessionList, Session, SignInChoices } from '../contract.ts';
import { OPEN } from '../domain/permission-table.ts';
import { endedCookie, sessionCookie } from './cookie.ts';
import { endSession } from './sessions/end-session.ts';
import { listChoices } from './sessions/list-choices.ts';
import { listSessions } from './sessions/list-sessions.ts';
import { signInToDemonstration } from './sessions/sign-in-to-demonstration.ts';
import { viewSession } from './view-session.ts';

const tag = 'sessions';

export type SignInSettings = {
  signIn: 'provider' | 'demonstration';
  /** Whether browsers reach the server over HTTPS. */
  isSecure: boolean;
  /** Where the identity provider ends its own session, for single log-out. */
  endAtProvider?: (idToken: string) => Promise<string | undefined>;
};

/** Signing in and out, and one's own sessions. The way by an identity provider is beside the API, at `/sign-in`. */
export const sessionRoutes = (settings: SignInSettings): readonly Route[] => [
  ...readingRoutes(settings),
  ...changingRoutes(settings),
];

const readingRoutes = (settings: SignInSettings): readonly Route[] => [
  defineRoute({
    tag,
    permission: OPEN,
    auditEvent: null,
    method: 'get',
    path: '/session',
    summary: 'Who the caller is and what the caller may',
    response: Session,
    handle: ({ region, principal }) => region.database.snapshot((tx) => viewSession(tx, principal, settings.signIn)),
  }),
  defineRoute({
    tag,
    permission: OPEN,
    auditEvent: null,
    method: 'get',
    path: '/sign-in-choices',
    summary: 'Whom one can be in a demonstration; empty where there is an identity provider',
    response: SignInChoices,
    handle: async ({ region, now }) => {
      const { signIn } = settings;
      if (signIn === 'provider') return { signIn, people: [], roles: [] };
      return { signIn, ...(await region.database.snapshot((tx) => listChoices(tx, now))) };
    },
  }),
  defineRoute({
    tag,
    permission: 'sessions.own',
    auditEvent: null,
    method: 'get',
    path: '/sessions',
    summary: 'The caller’s own sessions',
    response: OwnSessionList,
    handle: ({ region, actor, principal, now }) =>
      region.database.snapshot(async (tx) => ({
        items: await listSessions(tx, actor.id, { current: principal?.credentialId, now }),
        next: null,
      })),
  }),
];

const changingRoutes = (settings: SignInSettings): readonly Route[] => [
  defineRoute({
    tag,
    permission: OPEN,
    auditEvent: 'sign-in',
    method: 'post',
    path: '/sessions',
    summary: 'Signs in to a demonstration by choosing a person or a role; sets the session cookie',
    body: DemonstrationSignIn,
    response: z.object({ id: z.string() }),
    status: 201,
    handle: async ({ region, body, principal, headers, now }) => {
      if (settings.signIn !== 'demonstration') throw new Refusal('demonstration-off', {}, { httpStatus: 403 });
      const userAgent = headers.get('user-agent') ?? '';
      const replaces = principal?.via === 'session' ? principal.credentialId : undefined;
      const { id, secret } = await region.database.transaction((tx) =>
        signInToDemonstration(tx, body, { userAgent, replaces, now }),
      );
      return new Reply({ id }, { headers: { 'set-cookie': sessionCookie(secret, settings.isSecure) } });
    },
  }),
  defineRoute({
    tag,
    permission: 'sessions.own',
    auditEvent: 'end-session',
    method: 'delete',
    path: '/sessions/{id}',
    summary: 'Ends one of the caller’s own sessions; `current` for the one that asks',
    params: z.object({ id: z.union([z.literal('current'), z.uuid()]) }),
    response: z.object({ endAtProvider: z.string().nullable() }),
    handle: async ({ region, params, actor, principal, now }) => {
      const current = principal?.via === 'session' ? principal.credentialId : undefined;
      const id = params.id === 'current' ? current : params.id;
      if (id === undefined) throw new Refusal('session-unknown', {}, { httpStatus: 404 });
      const { idToken } = await region.database.transaction((tx) =>
        endSession(tx, { id, personId: actor.id }, { actor, now }),
      );
      const isCurrent = id === current;
      const address = isCurrent && idToken ? await settings.endAtProvider?.(idToken) : undefined;
      const headers = isCurrent ? { 'set-cookie': endedCookie(settings.isSecure) } : {};
      return new Reply({ endAtProvider: address ?? null }, { headers });
    },
  }),
];
