import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../../kernel/refusal.ts';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers on every answer. Typed or uploaded text can never run: no inline script or style is allowed. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  // A stored file brings a stricter one of its own.
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', CSP);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** Headers by which a proxy says for whom it asks: then the caller is not on this computer, whatever the name. */
const PROXIED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * A demonstration, where anyone may choose a role, answers only to this computer: only to a loopback name (a foreign page
 * cannot rebind its own name to this address), and to nothing that came through a proxy.
 */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  const foreign = PROXIED.some((name) => context.req.header(name) !== undefined);
  if (foreign || !LOOPBACK.test(context.req.header('host') ?? ''))
    throw new Refusal('foreign-host', {}, { httpStatus: 421 });
  await next();
};

/** Answers only under the server's own names, such as `varaktig.region.example`; health checks may use a loopback name. */
export const ownNamesOnly =
  (names: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!names.includes(host.toLowerCase()) && !LOOPBACK.test(host))
      throw new Refusal('foreign-host', {}, { httpStatus: 421 });
    await next();
  };

/**
 * Nothing is changed on behalf of another site: a cookie that a browser sends along proves nothing about who asked. With
 * `own`, the origin that browsers know the server by, it is that one, whichever name a proxy asks under.
 */
export const ownOriginOnly =
  (own?: string): MiddlewareHandler =>
  async (context, next) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)) {
      const host = context.req.header('host') ?? '';
      const origin = context.req.header('origin');
      const site = context.req.header('sec-fetch-site');
      const isOwn = origin === undefined || origin === own || (isByName(host, own) && withoutScheme(origin) === host);
      if (!isOwn || site === 'cross-site') throw new Refusal('foreign-origin', {}, { httpStatus: 403 });
    }
    await next();
  };

/** Asked for by a name that any scheme will do for: there is no own origin, or it is the computer itself. */
const isByName = (host: string, own: string | undefined): boolean => own === undefined || LOOPBACK.test(host);
const withoutScheme = (origin: string): string => origin.replace(/^https?:\/\//, '');
