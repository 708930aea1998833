/** Whose history tells of people: before and after stay in the register, which few may read. */
const PERSONAL: ReadonlySet<string> = new Set([
  'person',
  'appointment',
  'people',
  'token',
  'api-token',
  'session',
  'sign-in-session',
  'reminder-preferences',
  'calendar-address',
  'outbox-message',
]);

/** Things that not every role may read: then not their history either. All others are open to every role. */
const READ_PERMISSIONS: Readonly<Record<string, string>> = {
  person: 'people.read',
  appointment: 'people.read',
  people: 'people.read',
  token: 'tokens.manage',
  'api-token': 'tokens.manage',
  session: 'audit.read',
  'sign-in-session': 'audit.read',
  'reminder-preferences': 'audit.read',
  'calendar-address': 'audit.read',
  'outbox-message': 'audit.read',
  reading: 'audit.read',
};

export const isPersonal = (entity: string): boolean => PERSONAL.has(entity);
export const permissionToRead = (entity: string): string | undefined => READ_PERMISSIONS[entity];
