import { defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import { ChosenEmployment, SignedIn, SignInEmployments } from '../contract.ts';
import { OPEN } from '../domain/permission-table.ts';
import { cookieOf, sessionCookie } from './cookie.ts';
import { chooseEmployment } from './provider/choose-employment.ts';
import { listEmployments } from './provider/list-employments.ts';

const tag = 'sessions';

/** The step between being vouched for by the provider and being signed in, for those with several employments. */
export const employmentRoutes = ({ isSecure }: { isSecure: boolean }): readonly Route[] => [
  defineRoute({
    tag,
    permission: OPEN,
    auditEvent: null,
    method: 'get',
    path: '/sign-in-employments',
    summary: 'The employments among which the person who is signing in has to choose',
    response: SignInEmployments,
    handle: ({ region, headers, now }) =>
      region.database.snapshot((tx) => listEmployments(tx, cookieOf(headers, 'sign-in'), now)),
  }),
  defineRoute({
    tag,
    permission: OPEN,
    auditEvent: 'sign-in',
    method: 'post',
    path: '/sign-in-employments',
    summary: 'Signs in under one of those employments; sets the session cookie',
    body: ChosenEmployment,
    response: SignedIn,
    status: 201,
    handle: async ({ region, body, principal, headers, now }) => {
      const browser = cookieOf(headers, 'sign-in');
      const userAgent = headers.get('user-agent') ?? '';
      const replaces = principal?.via === 'session' ? principal.credentialId : undefined;
      const { secret, ...signedIn } = await region.database.transaction((tx) =>
        chooseEmployment(tx, { browser, employment: body.employment, userAgent, replaces }, now),
      );
      return new Reply(signedIn, { headers: { 'set-cookie': sessionCookie(secret, isSecure) } });
    },
  }),
];
