import { knownIndicatorKeys } from '../../src/contexts/indicators/index.ts';
import { applyRegionFile } from '../../src/contexts/organisation/server/apply-region-file.ts';
import { extentOf, roleFor } from '../../src/contexts/people/index.ts';
import { readGrants } from '../../src/contexts/people/server/read-grants.ts';
import { plainDate, swedishDate } from '../../src/kernel/plain-date.ts';
import type { Access } from '../../src/platform/access/principal.ts';
import { localActor } from '../../src/platform/audit/append-event.ts';
import type { Database } from '../../src/platform/db/database.ts';
import type { Tx } from '../../src/platform/db/types.ts';
import { newId } from '../../src/platform/files/new-id.ts';
import { REGION_LINE } from './region-file.ts';

/** A region with two areas, PV with HC1 below it, and LS. */
export async function applyTwoAreas(tx: Tx): Promise<void> {
  const text = `${REGION_LINE}units:
  - { code: R, name: Region Exempel, level: region }
  - { code: PV, name: Primärvård, level: område, parent: R, careArea: primary-care }
  - { code: HC1, name: Hälsocentralen Norr, level: verksamhet, parent: PV, costCentres: ["3100-3199"] }
  - { code: LS, name: Länssjukvård, level: område, parent: R, careArea: somatic }
`;
  const dependencies = { reclassify: async () => ({ rows: 0 }), knownIndicators: knownIndicatorKeys };
  const context = { actor: localActor, now: new Date('2026-01-01T08:00:00Z') };
  await applyRegionFile(tx, { fileName: 'region.yaml', text }, context, dependencies);
}

type Appointed = { role: string; unit: string; validFrom?: string; validTo?: string; substituteFor?: string };

/** A person with appointments; without an address when `email` is null. */
export async function insertPerson(
  tx: Tx,
  id: string,
  appointments: readonly Appointed[],
  email: string | null = `${id}@example.org`,
): Promise<void> {
  await tx
    .insertInto('person')
    .values({ id, name: `Namn ${id}`, email, createdAt: '2026-01-01T08:00:00Z' })
    .execute();
  for (const { role, unit, validFrom = '2026-01-01', validTo, substituteFor } of appointments) {
    await tx
      .insertInto('appointment')
      .values({
        id: newId(),
        personId: id,
        role,
        unitCode: unit,
        validFrom: plainDate(validFrom),
        validTo: validTo === undefined ? null : plainDate(validTo),
        substituteFor: substituteFor ?? null,
      })
      .execute();
  }
}

/** Access as in the running program, but the header `x-person` says who calls. */
export const accessByHeader = (database: Database): Access => ({
  async principalOf(headers, now) {
    const personId = headers.get('x-person');
    if (personId === null) return undefined;
    const grants = await database.snapshot((tx) =>
      readGrants(tx, { personId, employment: null, today: swedishDate(now) }),
    );
    return { id: personId, name: personId, via: 'session', grants };
  },
  roleFor,
  extentOf,
});
