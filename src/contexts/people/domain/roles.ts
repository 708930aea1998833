/** The roles that a person can be appointed to, over a part of the tree. Swedish names are in the locales. */
export const ROLES = [
  'regional-director',
  'health-director',
  'programme-lead',
  'area-manager',
  'head-of-department',
  'controller',
  'procurement-officer',
  'hr-strategist',
  'communications-officer',
  'union-representative',
  'elected-member',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** Nobody is appointed to these: who looks at a demonstration without signing in, and who runs the command line. */
export const UNAPPOINTED_ROLES = ['visitor', 'local-user'] as const;

export const ROLE_NAMES: Readonly<Record<Role | (typeof UNAPPOINTED_ROLES)[number], string>> = {
  'regional-director': 'Regiondirektör',
  'health-director': 'Hälso- och sjukvårdsdirektör',
  'programme-lead': 'Programledare',
  'area-manager': 'Områdeschef',
  'head-of-department': 'Verksamhetschef',
  controller: 'Controller',
  'procurement-officer': 'Strategisk inköpare',
  'hr-strategist': 'HR-strateg',
  'communications-officer': 'Kommunikatör',
  'union-representative': 'Facklig representant',
  'elected-member': 'Förtroendevald',
  auditor: 'Revisor',
  administrator: 'Systemförvaltare',
  visitor: 'Besökare',
  'local-user': 'Lokal användare',
};

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
