import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { packageVersion } from '../../platform/files/package-root.ts';
import { renderApiPage } from '../../platform/http/api-page.ts';
import { createApi } from '../../platform/http/create-api.ts';
import { loopbackOnly, ownNamesOnly, ownOriginOnly, securityHeaders } from '../../platform/http/guards.ts';
import { problemOfRefusal, problemResponse } from '../../platform/http/problem.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { RegionService } from '../../platform/http/route.ts';
import { logger } from '../../platform/log/logger.ts';
import { peopleAccess } from '../../contexts/people/server.ts';
import type { ImportJobs } from '../../contexts/imports/server.ts';
import { allRoutes, speakers } from '../composition.ts';
import type { SignIn } from './sign-in.ts';
import { operationsRoutes } from './operations-routes.ts';
import { webFiles } from './web-files.ts';

/** The whole server: API, its documents, health, measures, and the web application. */
export function createApp(
  region: RegionService,
  jobs: ImportJobs,
  options: { checkResponses: boolean; signIn: SignIn },
): Hono {
  const { signIn } = options;
  const isDemonstration = signIn.settings.signIn === 'demonstration';
  const api = createApi({
    region,
    access: peopleAccess(region.database, { isDemonstration }),
    routes: allRoutes(jobs, signIn.settings),
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
  app.use(securityHeaders, isDemonstration ? loopbackOnly : ownNamesOnly(signIn.names), ownOriginOnly(signIn.origin));
  const { routes, count } = operationsRoutes(region);
  app.use(count);
  app.route('/', routes);
  app.use(compress());
  if (signIn.routes) app.route('/', signIn.routes(region));
  app.route('/api/v1', api);
  app.get('*', webFiles());
  return app;
}
