/** How the indicators are grouped for reading; a region's own series and whatever is new come last. */
export const GROUPS = ['cost', 'staff', 'purchases', 'plan', 'own'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<string, Group>> = {
  'agency-cost-to-own-personnel-cost': 'cost',
  'agency-share-of-personnel-cost': 'cost',
  'agency-personnel-cost': 'cost',
  'agency-on-call-cost': 'cost',
  'own-personnel-cost': 'cost',
  'agency-weeks': 'staff',
  'agency-full-time-equivalents': 'staff',
  'own-full-time-equivalents': 'staff',
  'framework-purchases': 'purchases',
  'dispensed-purchases': 'purchases',
  'off-framework-purchases': 'purchases',
  'framework-compliance': 'purchases',
  'training-posts': 'plan',
  'action-progress': 'plan',
};

export const groupOf = (key: string): Group => GROUP_OF[key] ?? 'own';
