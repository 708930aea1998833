export { extentOf, type Holder, roleFor } from './domain/decide-access.ts';
export { OPEN, type Permission, PERMISSIONS, type Reach, reachOf } from './domain/permission-table.ts';
export { isRole, type Role, ROLE_NAMES, ROLES, UNAPPOINTED_ROLES } from './domain/roles.ts';
