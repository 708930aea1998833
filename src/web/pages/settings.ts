import type { PageEntry } from './page-entry.ts';

const nav = { group: 'data', section: 'settings' } as const;

export const settingsPages: readonly PageEntry[] = [
  {
    path: '/installningar/enheter',
    load: () => import('../../contexts/organisation/ui/UnitsPage.tsx'),
    nav: { label: 'nav.units', ...nav },
  },
  {
    path: '/installningar/konton',
    load: () => import('../../contexts/organisation/ui/AccountsPage.tsx'),
    nav: { label: 'nav.accounts', ...nav },
  },
  {
    path: '/installningar/parametrar',
    load: () => import('../../contexts/organisation/ui/ParametersPage.tsx'),
    nav: { label: 'nav.parameters', ...nav },
  },
  {
    path: '/installningar/mal',
    load: () => import('../../contexts/organisation/ui/TargetsPage.tsx'),
    nav: { label: 'nav.targets', ...nav },
  },
  {
    path: '/installningar/avtal',
    load: () => import('../../contexts/organisation/ui/AgreementsPage.tsx'),
    nav: { label: 'nav.agreements', ...nav },
  },
  {
    path: '/installningar/fil',
    load: () => import('../../contexts/organisation/ui/RegionFilePage.tsx'),
    nav: { label: 'nav.region-file', ...nav },
  },
];
