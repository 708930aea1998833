import { extentOf, roleFor } from '../../src/contexts/people/index.ts';
import { mandateRoutes } from '../../src/contexts/governance/server/mandates/routes.ts';
import { governanceRefusals } from '../../src/contexts/governance/refusals.ts';
import { organisationRefusals } from '../../src/contexts/organisation/refusals.ts';
import type { Access, Grant } from '../../src/platform/access/principal.ts';
import { createApi } from '../../src/platform/http/create-api.ts';
import { httpRefusals } from '../../src/platform/http/refusals.ts';
import { type Sentences, speaker } from '../../src/platform/http/sentences.ts';
import { openImportRegion } from './import-region.ts';

const REGION = `region: { code: "24", name: Region Exempel, registryNumberPattern: "RS {number}-{year}" }
units:
  - { code: R, name: Region Exempel, level: region }
  - { code: PV, name: Primärvård, level: område, parent: R }
  - { code: LS, name: Länssjukhuset, level: område, parent: R }
targets:
  - { indicator: agency-cost-to-own-personnel-cost, unit: R, from: { date: 2023-12-31, value: 0.055 }, due: 2025-12-31, value: 0.037, direction: at-most }
  - { indicator: agency-cost-to-own-personnel-cost, unit: R, due: 2027-12-31, value: 0.02, direction: at-most }
`;

/** Who is appointed to what in the tests. Days are inclusive. */
const APPOINTMENTS = [
  { person: 'regdir', name: 'Karin Exempelsson', role: 'regional-director', unit: 'R' },
  { person: 'hsdir', name: 'Anders Provberg', role: 'health-director', unit: 'R' },
  { person: 'lead', name: 'Maria Testgren', role: 'programme-lead', unit: 'R' },
  { person: 'hr', name: 'Johan Bemanström', role: 'hr-strategist', unit: 'R' },
  { person: 'fack', name: 'Lena Partslund', role: 'union-representative', unit: 'R' },
  { person: 'pv-lead', name: 'Birgitta Områdesdal', role: 'programme-lead', unit: 'PV' },
  { person: 'vik', name: 'Vera Vikariesson', role: 'health-director', unit: 'R', substituteFor: 'regdir' },
  { person: 'forra', name: 'Frans Förre', role: 'regional-director', unit: 'R', validTo: 'yesterday' },
] as const;

const COVERS: Readonly<Record<string, Grant['covers']>> = { R: 'all', PV: new Set(['PV']), LS: new Set(['LS']) };
const DAY_MS = 86_400_000;
export const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** A region with people, and its API asked in the name of any of them. */
export async function openMandateRegion() {
  const region = await openImportRegion();
  await region.apply(REGION);
  await region.database.transaction(async (tx) => {
    for (const one of APPOINTMENTS) {
      await tx
        .insertInto('person')
        .values({ id: one.person, name: one.name, createdAt: '2024-01-01T00:00:00Z' })
        .execute();
    }
    for (const [index, one] of APPOINTMENTS.entries()) {
      await tx
        .insertInto('appointment')
        .values({
          id: `00000000-0000-7000-8000-00000000000${index}`,
          personId: one.person,
          role: one.role,
          unitCode: one.unit,
          validFrom: '2024-01-01',
          validTo: 'validTo' in one ? dayFromNow(-1) : null,
          substituteFor: 'substituteFor' in one ? one.substituteFor : null,
        })
        .execute();
    }
  });
  const faults: unknown[] = [];
  const tables: Sentences[] = [httpRefusals, governanceRefusals, organisationRefusals];
  const api = createApi({
    access: accessOf(region.database),
    region,
    routes: mandateRoutes,
    speakers: { sv: speaker(tables, 'sv'), en: speaker(tables, 'en') },
    version: '0',
    checkResponses: true,
    onFault: (error) => faults.push(error),
  });
  return { ...region, faults, as: (person: string) => caller(api, person, faults) };
}

/** Who calls is said in a header; what they may comes from the appointments that hold today. */
function accessOf(database: Awaited<ReturnType<typeof openImportRegion>>['database']): Access {
  return {
    async principalOf(headers, now) {
      const id = headers.get('x-person') ?? '';
      const today = now.toISOString().slice(0, 10);
      const rows = await database.snapshot((tx) =>
        tx
          .selectFrom('appointment')
          .innerJoin('person', 'person.id', 'appointment.personId')
          .selectAll('appointment')
          .select('person.name')
          .where('personId', '=', id)
          .execute(),
      );
      const valid = rows.filter(({ validFrom, validTo }) => validFrom <= today && (validTo ?? today) >= today);
      const grants = valid.map(({ role, unitCode, substituteFor }): Grant => ({
        role,
        unit: unitCode,
        covers: COVERS[unitCode] ?? new Set(),
        ...(substituteFor === null ? {} : { onBehalfOf: substituteFor }),
      }));
      return { id, name: rows[0]?.name ?? id, via: 'session', grants };
    },
    roleFor,
    extentOf,
  };
}

type Answer = { status: number; etag: string; body: Record<string, never> & { code?: string; detail?: string } };
export type Caller = ReturnType<typeof caller>;

function caller(api: ReturnType<typeof createApi>, person: string, faults: unknown[]) {
  const call = async (method: string, path: string, body?: unknown, ifMatch?: string): Promise<Answer> => {
    const answer = await api.request(path, {
      method,
      headers: {
        'x-person': person,
        'content-type': 'application/json',
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status === 500) throw faults.at(-1);
    return {
      status: answer.status,
      etag: answer.headers.get('etag') ?? '',
      body: (await answer.json()) as Answer['body'],
    };
  };
  /** Changes what stands at `read`, on the version that is there now. */
  const onNow = async (method: string, path: string, body: unknown, read: string) =>
    call(method, path, body, (await call('GET', read)).etag);
  return {
    get: (path: string) => call('GET', path),
    send: call,
    post: (path: string, body?: unknown) => onNow('POST', path, body, resourceOf(path)),
    patch: (path: string, body: unknown) => onNow('PATCH', path, body, path),
  };
}

const resourceOf = (path: string): string => path.split('/').slice(0, 3).join('/');

export type MandateRegion = Awaited<ReturnType<typeof openMandateRegion>>;

export const ACTIVITIES = [
  {
    id: 'a1',
    name: 'Formera styrgruppen',
    phase: 'Förberedelse',
    start: '2024-01-15',
    end: '2024-02-15',
    responsible: 'lead',
  },
  {
    id: 'a2',
    name: 'Granska inhyrningen',
    phase: 'Planering och genomförande',
    start: '2024-04-01',
    end: '2024-09-30',
    responsible: 'hr',
  },
] as const;

/** A directive with an owner, a lead and one activity on each side of BP1. */
export const DIRECTIVE = {
  title: 'Oberoende av hyrpersonal',
  owners: ['regdir', 'hsdir'],
  lead: 'lead',
  start: '2024-01-01',
  end: '2027-12-31',
  activities: ACTIVITIES,
};

export const decision = (answer: 'yes' | 'no', rest: object = {}) => ({
  decision: answer,
  comment: 'Enligt underlaget',
  registryNumber: 'RS 867-2023',
  date: '2024-02-01',
  ...rest,
});

/** UPP-1, established, with BP0 passed. */
export async function establishedMandate(region: MandateRegion, directive: object = DIRECTIVE): Promise<string> {
  const made = await region.as('lead').send('POST', '/mandates', { unit: 'R', directive });
  const key = String(made.body['key']);
  await region.as('regdir').post(`/decision-points/${key}-BP0/decisions`, decision('yes'));
  await region.as('regdir').post(`/mandates/${key}/establishments`);
  return key;
}

export const answerAll = (region: MandateRegion, point: string, except: readonly number[] = []) =>
  region.as('lead').patch(`/decision-points/${point}`, {
    answers: [1, 2, 3, 4, 5].map((item) => ({ item, answer: except.includes(item) ? 'no' : 'yes' })),
  });
