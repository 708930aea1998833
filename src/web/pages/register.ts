import type { PageEntry } from './page-entry.ts';

export const registerPages: readonly PageEntry[] = [
  {
    path: '/data/handelser',
    load: () => import('../../contexts/audit/ui/EventsPage.tsx'),
    permission: 'audit.read',
    nav: { label: 'nav.events', group: 'work', section: 'governance' },
  },
];
