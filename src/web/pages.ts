import type { PageEntry } from './pages/page-entry.ts';
import { cataloguePages } from './pages/catalogue.ts';
import { dispensationsPages } from './pages/dispensations.ts';
import { followUpPages } from './pages/follow-up.ts';
import { localContractsPages } from './pages/local-contracts.ts';
import { localPlansPages } from './pages/local-plans.ts';
import { mandatesPages } from './pages/mandates.ts';
import { peoplePages } from './pages/people.ts';
import { plansPages } from './pages/plans.ts';
import { registerPages } from './pages/register.ts';
import { remindersPages } from './pages/reminders.ts';
import { settingsPages } from './pages/settings.ts';
import { steeringPages } from './pages/steering.ts';

export type { PageEntry };

/** Every page of the application, in the order of the navigation. Each is loaded when it is first opened. */
export const pages: readonly PageEntry[] = [
  {
    path: '/',
    load: () => import('../contexts/indicators/ui/OverviewPage.tsx'),
    context: true,
    nav: { label: 'nav.overview', group: 'work' },
  },
  ...remindersPages,
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
  ...plansPages,
  ...cataloguePages,
  ...localPlansPages,
  ...followUpPages,
  ...mandatesPages,
  ...steeringPages,
  ...registerPages,
  ...dispensationsPages,
  ...localContractsPages,
  {
    path: '/data/inlasning',
    load: () => import('../contexts/imports/ui/ImportsPage.tsx'),
    nav: { label: 'nav.imports', group: 'data', section: 'data' },
  },
  { path: '/data/inlasning/$id', load: () => import('../contexts/imports/ui/ImportPage.tsx') },
  {
    path: '/data/oklassat',
    load: () => import('../contexts/imports/ui/UnmappedPage.tsx'),
    nav: { label: 'nav.unmapped', group: 'data', section: 'data' },
  },
  { path: '/data/oklassat/konto/$code', load: () => import('../contexts/imports/ui/AccountRulePage.tsx') },
  { path: '/data/oklassat/kostnadsstalle/$code', load: () => import('../contexts/imports/ui/CostCentrePage.tsx') },
  {
    path: '/installningar',
    load: () => import('../contexts/organisation/ui/SettingsPage.tsx'),
    nav: { label: 'nav.all-settings', group: 'data', section: 'settings' },
  },
  ...settingsPages,
  ...peoplePages,
];

export const pageOf = (path: string): PageEntry | undefined => pages.find((page) => page.path === path);
