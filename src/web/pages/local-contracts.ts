import type { PageEntry } from './page-entry.ts';

export const localContractsPages: readonly PageEntry[] = [
  {
    path: '/inhyrning/lokala-avtal',
    load: () => import('../../contexts/sourcing/ui/ContractsPage.tsx'),
    permission: 'local-contracts.read',
    nav: { label: 'nav.local-contracts', group: 'work', section: 'sourcing' },
  },
  {
    path: '/inhyrning/lokala-avtal/nytt',
    load: () => import('../../contexts/sourcing/ui/NewContractPage.tsx'),
    permission: 'local-contracts.change',
  },
  {
    path: '/inhyrning/lokala-avtal/$number',
    load: () => import('../../contexts/sourcing/ui/ContractPage.tsx'),
    permission: 'local-contracts.read',
  },
  {
    path: '/inhyrning/lokala-avtal/$number/andra',
    load: () => import('../../contexts/sourcing/ui/EditContractPage.tsx'),
    permission: 'local-contracts.change',
  },
];
