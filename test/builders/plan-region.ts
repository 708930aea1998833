import { sql } from 'kysely';
import { fromEpochDay, toEpochDay } from '../../src/kernel/plain-date.ts';
import type { Access, Grant, Principal } from '../../src/platform/access/principal.ts';
import { localPrincipal } from '../../src/platform/access/principal.ts';
import { createApi } from '../../src/platform/http/create-api.ts';
import { httpRefusals } from '../../src/platform/http/refusals.ts';
import { speaker } from '../../src/platform/http/sentences.ts';
import { newId } from '../../src/platform/files/new-id.ts';
import { governanceRefusals } from '../../src/contexts/governance/refusals.ts';
import { organisationRefusals } from '../../src/contexts/organisation/refusals.ts';
import { extentOf, roleFor } from '../../src/contexts/people/index.ts';
import { plansRefusals } from '../../src/contexts/plans/refusals.ts';
import { plansRoutes } from '../../src/contexts/plans/server.ts';
import { todayOf } from '../../src/contexts/plans/server/action-plans/read-plan-world.ts';
import { openImportRegion } from './import-region.ts';

/** Two health centres under primary care, and a hospital area beside it. */
const REGION = `region: { code: "24", name: Region Exempel }
units:
  - { code: R, name: Region Exempel, level: region }
  - { code: PV, name: Primärvård, level: område, parent: R }
  - { code: HC1, name: Hälsocentralen Norr, level: verksamhet, parent: PV }
  - { code: HC2, name: Hälsocentralen Söder, level: verksamhet, parent: PV }
  - { code: LS, name: Länssjukvård, level: område, parent: R }
series:
  - { key: sick-leave, name: Sjukfrånvaro, unitOfMeasure: ratio, direction: at-most, role: balancing }
`;

export const today = todayOf(new Date());
export const dayFromToday = (days: number): string => fromEpochDay(toEpochDay(today) + days);

const PEOPLE: readonly (readonly [id: string, name: string, role: string, unit: string, validTo?: string])[] = [
  ['lead', 'Maria Testgren', 'programme-lead', 'R'],
  ['hsdir', 'Anders Provberg', 'health-director', 'R'],
  ['vc', 'Astrid Ekbacke', 'head-of-department', 'HC1'],
  ['vc2', 'Bo Hamnström', 'head-of-department', 'HC2'],
  ['oc', 'Birgitta Områdesdal', 'area-manager', 'PV'],
  ['fack', 'Lena Partslund', 'union-representative', 'R'],
  ['former', 'Olle Avgången', 'programme-lead', 'R', dayFromToday(-1)],
];

/** A region with people, and calls of the plans' API in their names; `local` may everything. */
export async function openPlanRegion() {
  const region = await openImportRegion();
  const { database } = region;
  await region.apply(REGION);
  await database.transaction(async (tx) => {
    for (const [id, name, role, unitCode, validTo] of PEOPLE) {
      await tx.insertInto('person').values({ id, name, createdAt: '2026-01-01T00:00:00Z' }).execute();
      await tx
        .insertInto('appointment')
        .values({ id: newId(), personId: id, role, unitCode, validFrom: '2020-01-01', validTo: validTo ?? null })
        .execute();
    }
  });
  const sentences = [plansRefusals, governanceRefusals, organisationRefusals, httpRefusals];
  const faults: unknown[] = [];
  const api = createApi({
    access: accessBy((person, now) => readPrincipal(database, person, now)),
    region,
    routes: plansRoutes,
    speakers: { sv: speaker(sentences, 'sv'), en: speaker(sentences, 'en') },
    version: '0',
    checkResponses: true,
    onFault: (error) => faults.push(error),
  });
  type Options = { body?: unknown; bytes?: Uint8Array<ArrayBuffer>; ifMatch?: string | number; as?: string };
  const call = async (method: string, path: string, { body, bytes, ifMatch, as = 'local' }: Options = {}) => {
    const response = await api.request(path, {
      method,
      headers: {
        'content-type': bytes ? 'application/octet-stream' : 'application/json',
        'x-person': as,
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(bytes ? { body: bytes } : body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (faults.length > 0) throw faults[0];
    return response;
  };
  /** The answer's body with its status. */
  const ask = async <T>(method: string, path: string, options: Options = {}): Promise<T & { httpStatus: number }> => {
    const response = await call(method, path, options);
    return { ...((await response.json()) as T), httpStatus: response.status };
  };
  const events = () =>
    database.snapshot(async (tx) => {
      const rows = await tx.selectFrom('auditEvent').select(['action', 'entityId']).orderBy('id').execute();
      return rows.map(({ action, entityId }) => `${action} ${entityId}`).filter((text) => !text.startsWith('apply'));
    });
  return { ...region, call, ask, events };
}

export type PlanRegion = Awaited<ReturnType<typeof openPlanRegion>>;

const accessBy = (principalOf: (person: string, now: Date) => Promise<Principal>): Access => ({
  principalOf: async (headers, now) => principalOf(headers.get('x-person') ?? 'local', now),
  roleFor,
  extentOf,
});

async function readPrincipal(database: PlanRegionDatabase, person: string, now: Date): Promise<Principal> {
  if (person === 'local') return localPrincipal;
  const grants = await database.snapshot(async (tx) => {
    const { rows } = await sql<{ role: string; unit: string; covers: string[] }>`
      select role, unit_code as unit, array(select path.unit_code from unit_path path where tree = 'latest' and ancestor_code = a.unit_code) as covers
      from appointment a where person_id = ${person} and ${todayOf(now)}::date between valid_from and coalesce(valid_to, 'infinity')`.execute(
      tx,
    );
    return rows.map(({ role, unit, covers }): Grant => ({
      role,
      unit,
      covers: unit === 'R' ? 'all' : new Set(covers),
    }));
  });
  return { id: person, name: person, via: 'session', grants };
}

type PlanRegionDatabase = Awaited<ReturnType<typeof openImportRegion>>['database'];

/** The least that a plan of the region is made of. */
export const PLAN = {
  key: 'regional',
  name: 'Regionens handlingsplan',
  unit: 'R',
  validFrom: '2025-01-01',
  validTo: '2027-12-31',
};
/** The least that an action is made of. */
export const ACTION = { plan: 'regional', area: 'recruitment', level: 'region-wide', title: 'Rekrytera', unit: 'R' };
