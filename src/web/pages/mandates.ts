import type { PageEntry } from './page-entry.ts';

const permission = 'mandates.read';

export const mandatesPages: readonly PageEntry[] = [
  {
    path: '/styrning/uppdrag',
    load: () => import('../../contexts/governance/ui/mandates/MandatesPage.tsx'),
    permission,
    nav: { label: 'nav.mandates', group: 'work', section: 'governance', under: '/styrning/beslutspunkter' },
  },
  {
    path: '/styrning/uppdrag/nytt',
    load: () => import('../../contexts/governance/ui/mandates/NewMandatePage.tsx'),
    permission: 'mandates.change',
  },
  {
    path: '/styrning/uppdrag/$key',
    load: () => import('../../contexts/governance/ui/mandates/MandatePage.tsx'),
    permission,
  },
  {
    path: '/styrning/uppdrag/$key/skriv',
    load: () => import('../../contexts/governance/ui/mandates/WriteMandatePage.tsx'),
    permission: 'mandates.change',
  },
  {
    path: '/styrning/uppdrag/$key/jamfor',
    load: () => import('../../contexts/governance/ui/mandates/CompareVersionsPage.tsx'),
    permission,
  },
  {
    path: '/styrning/beslutspunkter/$id',
    load: () => import('../../contexts/governance/ui/mandates/DecisionPointPage.tsx'),
    permission,
  },
];
