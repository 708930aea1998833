import type { Role } from './roles.ts';

/** `all`: in the whole region whatever the appointment covers; `own`: in the part of the tree the appointment is for. */
export type Reach = 'all' | 'own';
type Row = Readonly<Partial<Record<Role | 'visitor', Reach>>>;

const EVERY_ROLE = {
  'regional-director': 'all',
  'health-director': 'all',
  'programme-lead': 'all',
  'area-manager': 'all',
  'head-of-department': 'all',
  controller: 'all',
  'procurement-officer': 'all',
  'hr-strategist': 'all',
  'communications-officer': 'all',
  'union-representative': 'all',
  'elected-member': 'all',
  auditor: 'all',
  administrator: 'all',
} as const satisfies Row;

const EVERYONE = { ...EVERY_ROLE, visitor: 'all' } as const satisfies Row;
const LEADERS = {
  'regional-director': 'own',
  'health-director': 'own',
  'programme-lead': 'own',
} as const satisfies Row;
const LINE = { 'area-manager': 'own', 'head-of-department': 'own' } as const satisfies Row;

/**
 * Who may do what: one row a permission, and nobody else. What a role may beyond this table — not decide on what one
 * asked for, sign only what one owns — is a rule of the thing itself.
 */
export const PERMISSIONS = {
  'configuration.read': EVERYONE,
  'configuration.change': { controller: 'own', administrator: 'own' },
  'indicators.read': EVERYONE,
  'exchange.read': EVERYONE,
  'imports.read': EVERYONE,
  'imports.create': {
    controller: 'own',
    'hr-strategist': 'own',
    'procurement-officer': 'own',
    administrator: 'own',
  },
  'imports.undo': { controller: 'own', administrator: 'own' },

  'sessions.own': EVERY_ROLE,
  'people.read': {
    'regional-director': 'all',
    'health-director': 'all',
    'programme-lead': 'all',
    auditor: 'all',
    administrator: 'all',
  },
  'people.change': { administrator: 'own' },
  'tokens.manage': { administrator: 'own' },
  'audit.read': {
    'regional-director': 'all',
    'health-director': 'all',
    'programme-lead': 'all',
    'elected-member': 'all',
    auditor: 'all',
    administrator: 'all',
  },

  'histories.read': EVERY_ROLE,

  'attachments.read': EVERY_ROLE,
  'attachments.add': { ...LEADERS, ...LINE, controller: 'own', 'procurement-officer': 'own', 'hr-strategist': 'own' },

  'mandates.read': EVERY_ROLE,
  'mandates.change': LEADERS,
  // Whoever is responsible for an activity reports it; that they are is a rule of the activity.
  'mandates.report': EVERY_ROLE,
  'mandates.sign': { 'regional-director': 'own', 'health-director': 'own' },
  'steering.read': EVERY_ROLE,
  // Whoever leads a group keeps its meetings, points and proposals; that they do is a rule of the group.
  'steering.keep': EVERY_ROLE,
  'steering.change': LEADERS,
  'decisions.read': EVERY_ROLE,
  'decisions.register': { ...LEADERS, ...LINE },

  'dispensations.read': {
    'regional-director': 'all',
    'health-director': 'all',
    'programme-lead': 'all',
    controller: 'all',
    'procurement-officer': 'all',
    'hr-strategist': 'all',
    'elected-member': 'all',
    auditor: 'all',
    administrator: 'all',
    ...LINE,
  },
  'dispensations.request': LINE,
  'dispensations.review': {
    'programme-lead': 'own',
    'area-manager': 'own',
    controller: 'own',
    'procurement-officer': 'own',
    'hr-strategist': 'own',
  },
  'dispensations.consult': { 'regional-director': 'own' },
  'dispensations.decide': { 'health-director': 'own' },

  'local-contracts.read': EVERY_ROLE,
  'local-contracts.change': { 'procurement-officer': 'own' },

  'plans.read': EVERY_ROLE,
  'catalogue.change': { 'programme-lead': 'own' },
  'plans.grade': { ...LEADERS, ...LINE, 'hr-strategist': 'own' },
  'plans.choose': { ...LEADERS, ...LINE },
  'plans.change': LEADERS,
  // In the region's plan it also takes `plans.change`, in a local plan `local-plans.change`.
  'planned-actions.change': { ...LEADERS, ...LINE },
  'plans.adopt': { 'regional-director': 'own', 'health-director': 'own' },
  'local-plans.order': { 'health-director': 'own', 'area-manager': 'own' },
  'local-plans.change': LINE,
  'local-plans.adopt': { 'head-of-department': 'own' },
  'risks.change': { ...LEADERS, ...LINE, 'hr-strategist': 'own' },
  'risks.accept': { 'regional-director': 'own', 'health-director': 'own', 'area-manager': 'own' },
  'consultations.change': { ...LEADERS, ...LINE, 'hr-strategist': 'own' },
  'consultations.respond': { 'union-representative': 'own' },
  'rounds.change': LEADERS,
  'actions.report': {
    ...LEADERS,
    ...LINE,
    controller: 'own',
    'procurement-officer': 'own',
    'hr-strategist': 'own',
    'communications-officer': 'own',
  },
  'handovers.change': LEADERS,
  'handovers.accept': {
    ...LEADERS,
    ...LINE,
    controller: 'own',
    'procurement-officer': 'own',
    'hr-strategist': 'own',
    'communications-officer': 'own',
  },

  'reminders.own': EVERY_ROLE,
} as const satisfies Readonly<Record<string, Row>>;

export type Permission = keyof typeof PERMISSIONS;
/** For routes that anyone may call: finding out how to sign in, and signing in. */
export const OPEN = 'open.anyone';

export const reachOf = (permission: string, role: string): Reach | undefined =>
  (PERMISSIONS as Readonly<Record<string, Readonly<Record<string, Reach | undefined>>>>)[permission]?.[role];
