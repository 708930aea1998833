import type { PageEntry } from './page-entry.ts';

export const plansPages: readonly PageEntry[] = [
  {
    path: '/handlingsplan',
    load: () => import('../../contexts/plans/ui/action-plans/PlansPage.tsx'),
    permission: 'plans.read',
    nav: { label: 'nav.plans', group: 'work', section: 'plan' },
  },
  {
    path: '/handlingsplan/ny-plan',
    load: () => import('../../contexts/plans/ui/action-plans/NewPlanPage.tsx'),
    permission: 'plans.change',
  },
  {
    path: '/handlingsplan/$key',
    load: () => import('../../contexts/plans/ui/action-plans/PlanPage.tsx'),
    permission: 'plans.read',
  },
  {
    path: '/handlingsplan/$key/jamfor',
    load: () => import('../../contexts/plans/ui/action-plans/PlanComparePage.tsx'),
    permission: 'plans.read',
  },
  {
    path: '/handlingsplan/$key/ny',
    load: () => import('../../contexts/plans/ui/action-plans/NewPlannedActionPage.tsx'),
    permission: 'planned-actions.change',
  },
  {
    path: '/handlingsplan/$key/urval',
    load: () => import('../../contexts/plans/ui/action-plans/ChosenActionsPage.tsx'),
    permission: 'plans.read',
  },
  {
    path: '/handlingsplan/$key/$number',
    load: () => import('../../contexts/plans/ui/action-plans/PlannedActionPage.tsx'),
    permission: 'plans.read',
  },
];
