import type { ComponentType } from 'react';
import type { MessageId } from './messages.ts';

export type PageEntry = {
  /** In Swedish, as the reader sees it in the address. */
  path: string;
  load(): Promise<{ default: ComponentType }>;
  /** The page's figures are about a unit, a period and a staff category: shows the context bar, gives `useViewContext`. */
  context?: boolean;
  /** Only what has an entry here stands in the navigation; `under` also marks it for addresses that begin so. */
  nav?: { label: MessageId; group: 'work' | 'data'; level?: 1 | 2; under?: string };
};

/** Every page of the application, in the order of the navigation. Each is loaded when it is first opened. */
export const pages: readonly PageEntry[] = [
  {
    path: '/',
    load: () => import('../contexts/indicators/ui/OverviewPage.tsx'),
    context: true,
    nav: { label: 'nav.overview', group: 'work' },
  },
  {
    path: '/nyckeltal',
    load: () => import('../contexts/indicators/ui/IndicatorsPage.tsx'),
    context: true,
    nav: { label: 'nav.indicators', group: 'work' },
  },
  { path: '/nyckeltal/$key', load: () => import('../contexts/indicators/ui/IndicatorPage.tsx'), context: true },
  { path: '/nyckeltal/$key/underlag', load: () => import('../contexts/indicators/ui/TracePage.tsx'), context: true },
  {
    path: '/jamforelse',
    load: () => import('../contexts/exchange/ui/ComparisonPage.tsx'),
    nav: { label: 'nav.comparison', group: 'work' },
  },
  {
    path: '/data/inlasning',
    load: () => import('../contexts/imports/ui/ImportsPage.tsx'),
    nav: { label: 'nav.imports', group: 'data' },
  },
  { path: '/data/inlasning/$id', load: () => import('../contexts/imports/ui/ImportPage.tsx') },
  {
    path: '/data/oklassat',
    load: () => import('../contexts/imports/ui/UnmappedPage.tsx'),
    nav: { label: 'nav.unmapped', group: 'data' },
  },
  { path: '/data/oklassat/konto/$code', load: () => import('../contexts/imports/ui/AccountRulePage.tsx') },
  { path: '/data/oklassat/kostnadsstalle/$code', load: () => import('../contexts/imports/ui/CostCentrePage.tsx') },
  {
    path: '/installningar',
    load: () => import('../contexts/organisation/ui/SettingsPage.tsx'),
    nav: { label: 'nav.settings', group: 'data' },
  },
  { path: '/installningar/enheter', load: () => import('../contexts/organisation/ui/UnitsPage.tsx') },
  { path: '/installningar/konton', load: () => import('../contexts/organisation/ui/AccountsPage.tsx') },
  { path: '/installningar/parametrar', load: () => import('../contexts/organisation/ui/ParametersPage.tsx') },
  { path: '/installningar/mal', load: () => import('../contexts/organisation/ui/TargetsPage.tsx') },
  { path: '/installningar/avtal', load: () => import('../contexts/organisation/ui/AgreementsPage.tsx') },
  { path: '/installningar/fil', load: () => import('../contexts/organisation/ui/RegionFilePage.tsx') },
];

export const pageOf = (path: string): PageEntry | undefined => pages.find((page) => page.path === path);
