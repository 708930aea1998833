import type { PageEntry } from '../pages/page-entry.ts';
import type { May } from '../session.ts';

type Nav = NonNullable<PageEntry['nav']>;
export type NavPage = PageEntry & { nav: Nav };
export type SectionKey = NonNullable<Nav['section']>;

/** A heading of the navigation with its pages, or a page that stands by itself. */
export type NavBranch = { section: SectionKey | null; pages: NavPage[]; isOpen: boolean };

/** Sections with more than one page, and where their addresses begin. */
const SECTIONS: readonly { key: SectionKey; begins: string }[] = [
  { key: 'plan', begins: '/handlingsplan' },
  { key: 'governance', begins: '/styrning' },
  { key: 'sourcing', begins: '/inhyrning' },
  { key: 'data', begins: '/data' },
  { key: 'settings', begins: '/installningar' },
];

const isAtOrUnder = (pathname: string, path: string) => pathname === path || pathname.startsWith(`${path}/`);

/** What a page says, or where its address lies; a page that is in none stands by itself. */
const sectionAt = (path: string) => SECTIONS.find(({ begins }) => isAtOrUnder(path, begins))?.key ?? null;
const sectionOf = ({ path, nav }: NavPage) => nav.section ?? sectionAt(path);

/** The page of the navigation that an address belongs to: the nearest, so that only one is marked. */
export function currentOf(pages: readonly NavPage[], pathname: string): NavPage | undefined {
  const lengthAt = ({ path, nav: { under } }: NavPage) => {
    if (pathname === path) return path.length + 1;
    if (path !== '/' && isAtOrUnder(pathname, path)) return path.length;
    return under !== undefined && isAtOrUnder(pathname, under) ? under.length : 0;
  };
  return pages.filter((page) => lengthAt(page) > 0).toSorted((a, b) => lengthAt(b) - lengthAt(a))[0];
}

/** The navigation of a reader at an address: pages without use to the reader are gone, sections hold together. */
export function navigationTree(
  pages: readonly PageEntry[],
  may: May,
  pathname: string,
): { groups: NavBranch[][]; current: NavPage | undefined } {
  const shown = pages.filter(
    (page): page is NavPage => page.nav !== undefined && (page.permission === undefined || may(page.permission)),
  );
  const current = currentOf(shown, pathname);
  const open = current ? sectionOf(current) : sectionAt(pathname);
  const groups = (['work', 'data'] as const).map((group) => {
    const branches: NavBranch[] = [];
    for (const page of shown.filter(({ nav }) => nav.group === group)) {
      const section = sectionOf(page);
      const known = section === null ? undefined : branches.find((branch) => branch.section === section);
      if (known) known.pages.push(page);
      else branches.push({ section, pages: [page], isOpen: section !== null && section === open });
    }
    return branches;
  });
  return { groups: groups.filter((branches) => branches.length > 0), current };
}
