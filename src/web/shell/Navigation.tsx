import { useLinkProps, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { pages } from '../pages.ts';
import { useSession } from '../session.ts';
import { useText } from '../text.ts';
import { type NavBranch, type NavPage, navigationTree } from './navigation-tree.ts';

/** At the left, with the pages of the section one is in; on a phone one button that shows it. */
export function Navigation() {
  const text = useText();
  const { pathname } = useLocation();
  const { may } = useSession();
  // Open on one page only: going to another closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === pathname;
  const { groups, current } = navigationTree(pages, may, pathname);
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
        {groups.map((branches) => (
          <ul key={branches[0]?.pages[0]?.nav.group} className="navigation-group">
            {branches.map((branch) => (
              <Branch key={branch.pages[0]?.path} branch={branch} current={current} pathname={pathname} />
            ))}
          </ul>
        ))}
      </div>
    </nav>
  );
}

type BranchProps = { branch: NavBranch; current: NavPage | undefined; pathname: string };

/** A section leads to its first page; its other pages stand below it while one is in it. */
function Branch({ branch: { section, pages: inside, isOpen }, current, pathname }: BranchProps) {
  const text = useText();
  const [first] = inside;
  if (!first) return null;
  const isAlone = section === null;
  return (
    <li data-open={isOpen || undefined}>
      <NavigationLink
        page={first}
        label={text(isAlone ? first.nav.label : `nav.section.${section}`)}
        level={1}
        isHere={isAlone && current === first}
        pathname={pathname}
      />
      {isOpen && (
        <ul>
          {inside.map((page) => (
            <li key={page.path}>
              <NavigationLink
                page={page}
                label={text(page.nav.label)}
                level={2}
                isHere={current === page}
                pathname={pathname}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type LinkProps = { page: NavPage; label: string; level: 1 | 2; isHere: boolean; pathname: string };

function NavigationLink({ page, label, level, isHere, pathname }: LinkProps) {
  // The router would mark every link whose address this one begins with: a section beside its page, and both pages.
  const { 'aria-current': _current, ...link } = useLinkProps({ to: page.path, preload: 'intent' });
  // A page below this one is not the page itself, but here is where it belongs.
  const mark = pathname === page.path ? 'page' : 'true';
  return (
    <a {...link} className="navigation-link" data-level={level} {...(isHere ? { 'aria-current': mark } : {})}>
      {label}
    </a>
  );
}

function MenuMark() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1 3h14M1 8h14M1 13h14" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}
