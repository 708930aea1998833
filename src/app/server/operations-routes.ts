import { Hono, type MiddlewareHandler } from 'hono';
import { sql } from 'kysely';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { RegionService } from '../../platform/http/route.ts';

/** `/healthz` (the process answers), `/readyz` (the database does too), `/metrics` (Prometheus). */
export function operationsRoutes(region: RegionService): { routes: Hono; count: MiddlewareHandler } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'varaktig_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const count: MiddlewareHandler = async (context, next) => {
    const end = seconds.startTimer();
    await next();
    end({ method: context.req.method, status: String(context.res.status) });
  };
  const routes = new Hono();
  routes.get('/healthz', (context) => context.text('ok'));
  routes.get('/readyz', async (context) => {
    try {
      await region.database.snapshot((tx) => sql`select 1`.execute(tx));
      return context.text('ok');
    } catch {
      return context.text('database unreachable', 503);
    }
  });
  routes.get('/metrics', async (context) =>
    context.body(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  );
  return { routes, count };
}
