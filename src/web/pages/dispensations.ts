import type { PageEntry } from './page-entry.ts';

const permission = 'dispensations.read';

export const dispensationsPages: readonly PageEntry[] = [
  {
    path: '/inhyrning/dispenser',
    load: () => import('../../contexts/dispensations/ui/DispensationsPage.tsx'),
    permission,
    nav: { label: 'nav.dispensations', group: 'work', section: 'sourcing' },
  },
  {
    path: '/inhyrning/dispenser/ny',
    load: () => import('../../contexts/dispensations/ui/NewDispensationPage.tsx'),
    permission: 'dispensations.request',
  },
  {
    path: '/inhyrning/dispenser/$number',
    load: () => import('../../contexts/dispensations/ui/DispensationPage.tsx'),
    permission,
  },
];
