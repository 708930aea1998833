import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { ErrorState } from '../design/ErrorState.tsx';
import { Loading } from '../design/Loading.tsx';
import { pageOf } from '../pages.ts';
import { queries } from '../queries.ts';
import { useSession } from '../session.ts';
import { useText } from '../text.ts';
import { useRetryFailed } from '../use-retry-failed.ts';
import { Navigation } from './Navigation.tsx';
import { Preferences } from './Preferences.tsx';
import { DemonstrationMark, SessionMenu } from './SessionMenu.tsx';
import { ShortcutsButton } from './ShortcutsButton.tsx';
import { ViewContextProvider } from './ViewContextProvider.tsx';

/** Not part of the first visit: only who has come by a link that was sent sees it. */
const NotPermitted = lazy(() => import('./NotPermitted.tsx'));

/** What stands around every page. */
export function Shell() {
  const text = useText();
  const region = useQuery(queries.region());
  // Who reads is not known: what may be shown and pressed cannot be told.
  const { error: sessionError, session, may } = useSession();
  const retry = useRetryFailed();
  const main = useMainFocus();
  const routeId = useMatches().at(-1)?.routeId;
  const page = pageOf(String(routeId));
  const permission = page?.permission;
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {text('skip')}
      </a>
      <header className="shell-head">
        <p className="brand">
          <span className="brand-name">Varaktig</span>
          <span className="brand-region">{region.data?.name}</span>
        </p>
        <div className="shell-tools">
          <SessionMenu />
          <Preferences />
          <ShortcutsButton />
        </div>
      </header>
      <DemonstrationMark />
      <Navigation />
      <main id="main" className="shell-main" ref={main} tabIndex={-1}>
        {sessionError ? (
          <ErrorState level={1} error={sessionError} onRetry={retry} />
        ) : permission !== undefined && !session ? (
          <Loading shape="page" />
        ) : permission !== undefined && !may(permission) ? (
          <Suspense fallback={<Loading shape="page" />}>
            <NotPermitted permission={permission} />
          </Suspense>
        ) : page?.context === true ? (
          <ViewContextProvider>
            <Outlet />
          </ViewContextProvider>
        ) : (
          <Outlet />
        )}
      </main>
    </div>
  );
}

/** After going to another page the reading starts at its content, as it would after a page load. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
