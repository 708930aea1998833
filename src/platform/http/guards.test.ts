import { Hono, type MiddlewareHandler } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../kernel/refusal.ts';
import { loopbackOnly, ownNamesOnly, ownOriginOnly, securityHeaders } from './guards.ts';

function guarded(names: MiddlewareHandler = loopbackOnly, own?: string) {
  const app = new Hono();
  app.onError((error) => {
    if (error instanceof Refusal) return new Response(error.code, { status: error.httpStatus });
    throw error;
  });
  app.use(securityHeaders, names, ownOriginOnly(own));
  app.all('*', (context) => context.text('svar'));
  return app;
}

const ask = (headers: Record<string, string>, method = 'GET') =>
  guarded().request('/api/v1/units', { method, headers });

describe('loopbackOnly', () => {
  it.each(['localhost:8080', 'localhost', '127.0.0.1:8080', '127.1.2.3', '[::1]:8080', 'LOCALHOST:1'])(
    'answers to %s',
    async (host) => {
      expect((await ask({ host })).status).toBe(200);
    },
  );

  it.each([
    'exempel.se',
    'exempel.se:8080',
    'localhost.exempel.se',
    '127.0.0.1.exempel.se',
    'localhost:8080.exempel.se',
    '10.0.0.1',
    '::1',
    '',
  ])('does not answer to %j: a foreign page may have bound its name to this address', async (host) => {
    const answer = await ask({ host });
    expect([answer.status, await answer.text()]).toEqual([421, 'foreign-host']);
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])(
    'does not answer to what came through a proxy, by %s',
    async (header) => {
      const answer = await ask({ host: 'localhost:8080', [header]: '10.0.0.7' });
      expect([answer.status, await answer.text()]).toEqual([421, 'foreign-host']);
    },
  );
});

describe('ownNamesOnly', () => {
  const named = (host: string) =>
    guarded(ownNamesOnly(['varaktig.region.example'])).request('/api/v1/units', { headers: { host } });

  it('answers under the server’s own name and on the computer itself, and under no other', async () => {
    expect((await named('varaktig.region.example')).status).toBe(200);
    expect((await named('Varaktig.Region.Example')).status).toBe(200);
    expect((await named('localhost:8080')).status).toBe(200);
    expect((await named('varaktig.region.example.evil.example')).status).toBe(421);
    expect((await named('evil.example')).status).toBe(421);
  });
});

describe('ownOriginOnly', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s from another site', async (method) => {
    for (const headers of [
      { origin: 'https://exempel.se' },
      { origin: 'null' },
      { origin: 'http://localhost:3000' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await ask({ host: 'localhost:8080', ...(headers as Record<string, string>) }, method);
      expect([answer.status, await answer.text()]).toEqual([403, 'foreign-origin']);
    }
  });

  it('carries out changes from its own pages, and from scripts that name no origin', async () => {
    expect(
      (await ask({ host: 'localhost:8080', origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' }, 'POST'))
        .status,
    ).toBe(200);
    expect((await ask({ host: 'localhost:8080' }, 'POST')).status).toBe(200);
  });

  it('knows its own pages by the public address, also when a proxy asks under another name', async () => {
    const own = 'https://varaktig.region.example';
    const status = async (host: string, origin: string) => {
      const app = guarded(ownNamesOnly(['varaktig.region.example']), own);
      return (await app.request('/api/v1/units', { method: 'POST', headers: { host, origin } })).status;
    };
    expect(await status('varaktig.region.example', own)).toBe(200);
    expect(await status('127.0.0.1:8080', own)).toBe(200);
    expect(await status('localhost:8080', 'http://localhost:8080')).toBe(200);
    expect(await status('varaktig.region.example', 'http://varaktig.region.example')).toBe(403);
    expect(await status('127.0.0.1:8080', 'https://evil.example')).toBe(403);
    expect(await status('varaktig.region.example', 'https://varaktig.region.example.evil.example')).toBe(403);
  });

  it('lets another site’s link lead here: reading changes nothing', async () => {
    expect((await ask({ host: 'localhost:8080', 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });
});

describe('securityHeaders', () => {
  it.each([
    ['localhost:8080', 200],
    ['exempel.se', 421],
  ])('stand on every answer, to %s', async (host, status) => {
    const { headers, status: answered } = await ask({ host });
    expect(answered).toBe(status);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});
