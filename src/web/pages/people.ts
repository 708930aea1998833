import type { PageEntry } from './page-entry.ts';

export const peoplePages: readonly PageEntry[] = [
  { path: '/logga-in', load: () => import('../../contexts/people/ui/SignInPage.tsx') },
  { path: '/inloggningar', load: () => import('../../contexts/people/ui/SessionsPage.tsx') },
  {
    path: '/installningar/personer',
    load: () => import('../../contexts/people/ui/PeoplePage.tsx'),
    permission: 'people.read',
    nav: { label: 'nav.people', group: 'data', section: 'settings' },
  },
  {
    path: '/installningar/nycklar',
    load: () => import('../../contexts/people/ui/TokensPage.tsx'),
    permission: 'tokens.manage',
    nav: { label: 'nav.tokens', group: 'data', section: 'settings' },
  },
];
