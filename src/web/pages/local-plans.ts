import type { PageEntry } from './page-entry.ts';

const permission = 'plans.read';

export const localPlansPages: readonly PageEntry[] = [
  {
    path: '/handlingsplan/lokala',
    load: () => import('../../contexts/plans/ui/local-plans/LocalPlansPage.tsx'),
    permission,
    nav: { label: 'nav.local-plans', group: 'work', level: 2, under: '/handlingsplan/lokala' },
  },
  {
    path: '/handlingsplan/lokala/bestall',
    load: () => import('../../contexts/plans/ui/local-plans/OrderPage.tsx'),
    permission: 'local-plans.order',
  },
  {
    path: '/handlingsplan/lokala/avvikelser',
    load: () => import('../../contexts/plans/ui/local-plans/DeviationsPage.tsx'),
    permission,
  },
  {
    path: '/handlingsplan/lokala/$plan',
    load: () => import('../../contexts/plans/ui/local-plans/LocalPlanPage.tsx'),
    permission,
  },
  {
    path: '/handlingsplan/risker',
    load: () => import('../../contexts/plans/ui/risks/RisksPage.tsx'),
    permission,
    nav: { label: 'nav.risks', group: 'work', level: 2, under: '/handlingsplan/risker' },
  },
  {
    path: '/handlingsplan/risker/ny',
    load: () => import('../../contexts/plans/ui/risks/NewRiskPage.tsx'),
    permission: 'risks.change',
  },
  {
    path: '/handlingsplan/risker/$risk',
    load: () => import('../../contexts/plans/ui/risks/RiskPage.tsx'),
    permission,
  },
  {
    path: '/handlingsplan/samverkan/ny',
    load: () => import('../../contexts/plans/ui/consultations/NewConsultationPage.tsx'),
    permission: 'consultations.change',
  },
  {
    path: '/handlingsplan/samverkan/$number',
    load: () => import('../../contexts/plans/ui/consultations/ConsultationPage.tsx'),
    permission,
  },
  {
    path: '/handlingsplan/$key/krafter',
    load: () => import('../../contexts/plans/ui/forces/ForcesPage.tsx'),
    permission,
  },
];
