import type { Principal } from '../../../platform/access/principal.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { SessionDto } from '../contract.ts';
import { extentOf } from '../domain/decide-access.ts';
import { PERMISSIONS } from '../domain/permission-table.ts';
import { appointmentNow } from './appointment-now.ts';
import { readUnitNames } from './unit-names.ts';

/** Who the caller is and what the caller may: what the web application shows buttons by. */
export async function viewSession(
  tx: Tx,
  principal: Principal | undefined,
  signIn: SessionDto['signIn'],
): Promise<SessionDto> {
  const signedIn = principal !== undefined && principal.via !== 'visitor';
  const names = await readUnitNames(tx);
  const permissions: SessionDto['permissions'] = {};
  for (const permission of Object.keys(PERMISSIONS)) {
    const extent = extentOf(principal, permission);
    if (extent === 'all') permissions[permission] = extent;
    else if (extent.size > 0) permissions[permission] = [...extent].toSorted();
  }
  return {
    signedIn,
    signIn,
    person: signedIn ? { id: principal.id, name: principal.name } : null,
    appointments: signedIn ? principal.grants.map((grant) => appointmentNow(grant, names)) : [],
    permissions,
  };
}
