/** The secret of a session, and the one of a browser that is on its way to the identity provider and back. */
type Purpose = 'session' | 'sign-in';

const NAMES: Readonly<Record<Purpose, string>> = { session: 'varaktig', 'sign-in': 'varaktig-sign-in' };

/** Over HTTPS the name itself makes the browser hold the cookie to this host, this path and a secure connection. */
const secureName = (purpose: Purpose): string => `__Host-${NAMES[purpose]}`;

/** The secret that a request carries; the unprefixed name is for plain HTTP on the own computer only. */
export function cookieOf(headers: Headers, purpose: Purpose = 'session'): string | undefined {
  const cookies = (headers.get('cookie') ?? '').split(';').map((part) => part.trim().split('='));
  const named = (name: string) => cookies.find(([key]) => key === name)?.[1];
  return named(secureName(purpose)) ?? named(NAMES[purpose]);
}

/** `Lax`, so that it comes along on the way back from the provider. Browsers differ on secure cookies over plain HTTP. */
function written(purpose: Purpose, secret: string, isSecure: boolean, seconds?: number): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return isSecure
    ? `${secureName(purpose)}=${secret}; Path=/; HttpOnly; SameSite=Lax; Secure${age}`
    : `${NAMES[purpose]}=${secret}; Path=/; HttpOnly; SameSite=Lax${age}`;
}

/** Header value that gives the browser a session. */
export const sessionCookie = (secret: string, isSecure: boolean): string => written('session', secret, isSecure);

export const endedCookie = (isSecure: boolean): string => written('session', '', isSecure, 0);

/** Header value that gives the browser its secret for a sign-in: worth nothing but together with one that it began. */
export const signInCookie = (secret: string, isSecure: boolean, seconds: number): string =>
  written('sign-in', secret, isSecure, seconds);
