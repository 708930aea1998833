import { describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import type { Database } from '../../platform/db/database.ts';
import { operationsRoutes } from './operations-routes.ts';

/** A database that answers, or does not. */
function operations(answers: boolean) {
  const snapshot = async () => {
    if (!answers) throw new Error('connection refused');
    return undefined;
  };
  const { routes, count } = operationsRoutes({ code: '24', database: { snapshot } as unknown as Database });
  return new Hono().use(count).route('/', routes);
}

describe('operations', () => {
  it('say that the process lives, whether the database answers or not', async () => {
    expect((await operations(false).request('/healthz')).status).toBe(200);
  });

  it('say that the server is ready only when the database answers', async () => {
    expect((await operations(true).request('/readyz')).status).toBe(200);
    expect((await operations(false).request('/readyz')).status).toBe(503);
  });

  it('count requests by method and status for Prometheus', async () => {
    const app = operations(true);
    await app.request('/healthz');
    await app.request('/nowhere');
    const answer = await app.request('/metrics');
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toContain('varaktig_http_request_seconds_count{method="GET",status="200"} 1');
    expect(text).toContain('varaktig_http_request_seconds_count{method="GET",status="404"} 1');
    expect(text).toContain('process_cpu_seconds_total');
  });
});
