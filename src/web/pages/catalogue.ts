import type { PageEntry } from './page-entry.ts';

const permission = 'plans.read';

export const cataloguePages: readonly PageEntry[] = [
  {
    path: '/handlingsplan/katalog',
    load: () => import('../../contexts/plans/ui/catalogue/CataloguePage.tsx'),
    permission,
    nav: { label: 'nav.catalogue', group: 'work', section: 'plan' },
  },
  {
    path: '/handlingsplan/katalog/bedomning',
    load: () => import('../../contexts/plans/ui/catalogue/GradingPage.tsx'),
    permission,
  },
  {
    path: '/handlingsplan/katalog/urval',
    load: () => import('../../contexts/plans/ui/catalogue/ChoicePage.tsx'),
    permission,
  },
  {
    path: '/handlingsplan/katalog/filer',
    load: () => import('../../contexts/plans/ui/catalogue/CatalogueFilesPage.tsx'),
    permission,
  },
  {
    path: '/handlingsplan/katalog/$number',
    load: () => import('../../contexts/plans/ui/catalogue/ActionPage.tsx'),
    permission,
  },
];
