import type { PageEntry } from './page-entry.ts';

export const steeringPages: readonly PageEntry[] = [
  {
    path: '/styrning/styrgrupp',
    load: () => import('../../contexts/governance/ui/steering/SteeringGroupsPage.tsx'),
    permission: 'steering.read',
    nav: { label: 'nav.steering-group', group: 'work', section: 'governance', under: '/styrning/moten' },
  },
  {
    path: '/styrning/styrgrupp/$key',
    load: () => import('../../contexts/governance/ui/steering/SteeringGroupPage.tsx'),
    permission: 'steering.read',
  },
  {
    path: '/styrning/moten/$reference',
    load: () => import('../../contexts/governance/ui/steering/MeetingPage.tsx'),
    permission: 'steering.read',
  },
  {
    path: '/styrning/moten/$reference/underlag',
    load: () => import('../../contexts/governance/ui/steering/SteeringPackPage.tsx'),
    permission: 'steering.read',
  },
  {
    path: '/styrning/forslag/$number',
    load: () => import('../../contexts/governance/ui/steering/ProposalPage.tsx'),
    permission: 'steering.read',
  },
  {
    path: '/styrning/beslut',
    load: () => import('../../contexts/governance/ui/decisions/DecisionsPage.tsx'),
    permission: 'decisions.read',
    nav: { label: 'nav.decisions', group: 'work', section: 'governance' },
  },
  {
    path: '/styrning/beslut/nytt',
    load: () => import('../../contexts/governance/ui/decisions/NewDecisionPage.tsx'),
    permission: 'decisions.register',
  },
  {
    path: '/styrning/beslut/$number',
    load: () => import('../../contexts/governance/ui/decisions/DecisionPage.tsx'),
    permission: 'decisions.read',
  },
];
