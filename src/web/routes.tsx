import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { parsePeriod } from '../kernel/period.ts';
import { Loading } from './design/Loading.tsx';
import { loadPageMessages } from './messages.ts';
import { type PageEntry, pages } from './pages.ts';
import { readPreference } from './preferences.ts';
import { CONTEXT_KEYS, parseSearch, stringifySearch } from './search.ts';
import { PageError, PageMissing } from './shell/PageFaults.tsx';
import { Shell } from './shell/Shell.tsx';

/** The context is checked here once; what else a page keeps in the address it checks itself. */
function validateSearch(search: Record<string, unknown>): Record<string, unknown> {
  const { unit, period, staff, ...rest } = search;
  return {
    ...rest,
    ...(typeof unit === 'string' && unit ? { unit } : {}),
    ...(typeof period === 'string' && parsePeriod(period) ? { period } : {}),
    ...(typeof staff === 'string' && staff ? { staff } : {}),
  };
}

const root = createRootRoute({
  component: Shell,
  validateSearch,
  search: { middlewares: [retainSearchParams<Record<string, unknown>>([...CONTEXT_KEYS])] },
  notFoundComponent: PageMissing,
});

const routes = pages.map((page) =>
  createRoute({ getParentRoute: () => root, path: page.path, component: lazyRouteComponent(() => loadPage(page)) }),
);

/** A page's code, and its words unless they came with the first visit. */
async function loadPage(page: PageEntry) {
  const [module] = await Promise.all([
    page.load(),
    page.path === '/' ? undefined : loadPageMessages(readPreference('language')),
  ]);
  return module;
}

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: PageError,
  defaultPendingComponent: () => <Loading shape="page" />,
  scrollRestoration: true,
});
