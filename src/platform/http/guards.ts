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

/**
 * Until people sign in, whoever reaches the server is the local user. So it answers only to a loopback name (a foreign
 * page cannot rebind its own name to this address), and changes nothing on behalf of another site.
 */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!LOOPBACK.test(host)) throw new Refusal('foreign-host', {}, { httpStatus: 421 });
  if (!['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)) {
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const foreignOrigin = origin !== undefined && origin.replace(/^https?:\/\//, '') !== host;
    if (foreignOrigin || site === 'cross-site') throw new Refusal('foreign-origin', {}, { httpStatus: 403 });
  }
  await next();
};
