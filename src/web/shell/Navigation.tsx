import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { type PageEntry, pages } from '../pages.ts';
import { type May, useSession } from '../session.ts';
import { useText } from '../text.ts';

const groups = (['work', 'data'] as const).map((group) => pages.filter((page) => page.nav?.group === group));
/** What a role has no use for is not there. */
const isFor = (may: May) => (page: PageEntry) => page.permission === undefined || may(page.permission);

/** At the left; on a phone one button that shows it. */
export function Navigation() {
  const text = useText();
  const { pathname } = useLocation();
  const { may } = useSession();
  // Open on one page only: going to another closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === pathname;
  return (
    <nav className="navigation" aria-label={text('nav')} data-open={isOpen || undefined}>
      <div className="navigation-toggle">
        <Button
          kind="quiet"
          aria-expanded={isOpen}
          aria-controls="navigation-lists"
          onPress={() => setOpenAt(isOpen ? null : pathname)}
        >
          <MenuMark />
          {text('nav.menu')}
        </Button>
      </div>
      <div id="navigation-lists" className="navigation-lists">
        {groups
          .map((group) => group.filter(isFor(may)))
          .filter((group) => group.length > 0)
          .map((group) => (
            <ul key={group[0]?.path}>
              {group.map((page) => (
                <NavigationEntry key={page.path} page={page} pathname={pathname} />
              ))}
            </ul>
          ))}
      </div>
    </nav>
  );
}

function NavigationEntry({ page, pathname }: { page: PageEntry; pathname: string }) {
  const text = useText();
  if (!page.nav) return null;
  const under = page.nav.under ?? page.path;
  const isHere = page.path === '/' ? pathname === '/' : pathname === page.path || pathname.startsWith(`${under}/`);
  return (
    <li>
      <Link
        to={page.path}
        className="navigation-link"
        data-level={page.nav.level ?? 1}
        {...(isHere ? { 'aria-current': 'page' as const } : {})}
      >
        {text(page.nav.label)}
      </Link>
    </li>
  );
}

function MenuMark() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1 3h14M1 8h14M1 13h14" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}
