import { isRole, ROLE_NAMES, type Role, ROLES } from './roles.ts';

/** Other words that regions use for the same role, folded. */
const ALSO: Readonly<Record<string, Role>> = {
  processledare: 'programme-lead',
  uppdragsledare: 'programme-lead',
  'hälso- och sjukvårdsdirektör': 'health-director',
  inköpare: 'procurement-officer',
  'politically-elected': 'elected-member',
  admin: 'administrator',
};

/** A role as files write it: the key, or its name in Swedish, in any case and with spaces or hyphens. */
export function roleOfText(text: string): Role | undefined {
  const folded = text.trim().toLowerCase();
  const key = folded.replaceAll(/[\s_]+/g, '-');
  if (isRole(key)) return key;
  const named = ROLES.find((role) => ROLE_NAMES[role].toLowerCase() === folded);
  return named ?? ALSO[folded];
}
