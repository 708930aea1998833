import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { localAccess } from '../../platform/access/principal.ts';
import { packageVersion } from '../../platform/files/package-root.ts';
import { renderApiPage } from '../../platform/http/api-page.ts';
import { createApi } from '../../platform/http/create-api.ts';
import { loopbackOnly, securityHeaders } from '../../platform/http/guards.ts';
import { problemOfRefusal, problemResponse } from '../../platform/http/problem.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { RegionService } from '../../platform/http/route.ts';
import { logger } from '../../platform/log/logger.ts';
import type { ImportJobs } from '../../contexts/imports/server.ts';
import { allRoutes, speakers } from '../composition.ts';
import { operationsRoutes } from './operations-routes.ts';
import { webFiles } from './web-files.ts';

/** The whole server: API, its documents, health, measures, and the web application. */
export function createApp(region: RegionService, jobs: ImportJobs, options: { checkResponses: boolean }): Hono {
  const api = createApi({
    region,
    access: localAccess,
    routes: allRoutes(jobs),
    speakers,
    version: packageVersion(),
    checkResponses: options.checkResponses,
    onFault: (error, reference) => logger.error({ err: error, reference }, 'request failed'),
  });
  const info = { title: 'Varaktig', version: packageVersion() };
  const page = renderApiPage(api.getOpenAPI31Document({ openapi: '3.1.0', info, servers: [{ url: '/api/v1' }] }), {
    stylesheet: '/api-page.css',
  });
  api.get('/docs', (context) => context.html(page));
  api.get('/', (context) => context.redirect('/api/v1/docs'));
  // Mounted, the API's own answer to an unknown address is passed over, and the web application would answer with its page.
  api.all('*', () => {
    throw new Refusal('not-found', {}, { httpStatus: 404 });
  });
  const app = new Hono();
  app.onError((error) => {
    if (error instanceof Refusal)
      return problemResponse(problemOfRefusal(error, speakers.sv.sentence(error.code, error.values), []));
    throw error;
  });
  app.use(securityHeaders, loopbackOnly);
  const { routes, count } = operationsRoutes(region);
  app.use(count);
  app.route('/', routes);
  app.use(compress());
  app.route('/api/v1', api);
  app.get('*', webFiles());
  return app;
}
