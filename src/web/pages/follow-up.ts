import type { PageEntry } from './page-entry.ts';

export const followUpPages: readonly PageEntry[] = [
  {
    path: '/handlingsplan/uppfoljning',
    load: () => import('../../contexts/plans/ui/follow-up/FollowUpPage.tsx'),
    permission: 'plans.read',
    nav: { label: 'nav.follow-up', group: 'work', level: 2 },
  },
  {
    path: '/handlingsplan/uppfoljning/$round',
    load: () => import('../../contexts/plans/ui/follow-up/round/RoundPage.tsx'),
    permission: 'plans.read',
  },
  {
    path: '/handlingsplan/uppfoljning/$round/svara',
    load: () => import('../../contexts/plans/ui/follow-up/answer/AnswerPage.tsx'),
    permission: 'plans.read',
  },
  {
    path: '/handlingsplan/overlamningar',
    load: () => import('../../contexts/plans/ui/follow-up/handovers/HandoversPage.tsx'),
    permission: 'plans.read',
  },
  {
    path: '/handlingsplan/$key/avslut',
    load: () => import('../../contexts/plans/ui/follow-up/closing/ClosingPage.tsx'),
    permission: 'plans.read',
  },
];
