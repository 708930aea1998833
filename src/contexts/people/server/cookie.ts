/** Over HTTPS the name itself makes the browser hold the cookie to this host, this path and a secure connection. */
const SECURE_NAME = '__Host-varaktig';
/** Over plain HTTP on the own computer, where browsers differ on whether a secure cookie may be set. */
const LOOPBACK_NAME = 'varaktig';

/** The secret of the session that a request carries. */
export function cookieOf(headers: Headers): string | undefined {
  const cookies = (headers.get('cookie') ?? '').split(';').map((part) => part.trim().split('='));
  const named = (name: string) => cookies.find(([key]) => key === name)?.[1];
  return named(SECURE_NAME) ?? named(LOOPBACK_NAME);
}

/** Header value that gives the browser a session; `Lax`, so that it comes along on the way back from the provider. */
export function sessionCookie(secret: string, isSecure: boolean): string {
  return isSecure
    ? `${SECURE_NAME}=${secret}; Path=/; HttpOnly; SameSite=Lax; Secure`
    : `${LOOPBACK_NAME}=${secret}; Path=/; HttpOnly; SameSite=Lax`;
}

export function endedCookie(isSecure: boolean): string {
  return isSecure
    ? `${SECURE_NAME}=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0`
    : `${LOOPBACK_NAME}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;
}
