import { roleFor, extentOf } from '../../src/contexts/people/index.ts';
import type { DispensationDto } from '../../src/contexts/dispensations/contract.ts';
import { dispensationsRefusals } from '../../src/contexts/dispensations/refusals.ts';
import { dispensationsRoutes } from '../../src/contexts/dispensations/server.ts';
import { todayAt } from '../../src/contexts/dispensations/server/acting.ts';
import type { DispensationsDependencies } from '../../src/contexts/dispensations/server/review-dispensation.ts';
import { addDays, type PlainDate } from '../../src/kernel/plain-date.ts';
import type { Access, Principal } from '../../src/platform/access/principal.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { newId } from '../../src/platform/files/new-id.ts';
import { createApi } from '../../src/platform/http/create-api.ts';
import { httpRefusals } from '../../src/platform/http/refusals.ts';
import { speaker } from '../../src/platform/http/sentences.ts';
import { openImportRegion, REGION } from './import-region.ts';

/** The day of the test, as the routes see it. */
export const TODAY = todayAt(new Date());
export const inDays = (days: number): PlainDate => addDays(TODAY, days);

const PARAMETERS = `parameters:
  - { key: hours-per-agency-week, value: 40, source: Budgetdirektiv }
  - { key: direct-award-limit, value: 700000, source: LOU }
  - { key: framework-tariff-physician, value: 950, source: Ramavtal }
`;

type Appointed = { person: string; role: string; unit?: string; to?: PlainDate; for?: string };
const PEOPLE: readonly Appointed[] = [
  { person: 'regdir', role: 'regional-director' },
  { person: 'hsdir', role: 'health-director' },
  { person: 'lead', role: 'programme-lead' },
  { person: 'head1', role: 'head-of-department', unit: 'HC1' },
  { person: 'head2', role: 'head-of-department', unit: 'HC2' },
];

/** A region with people in their roles, and the dispensation routes as each of them calls them. */
export async function openDispensationRegion(dependencies: DispensationsDependencies = {}) {
  const region = await openImportRegion();
  await region.apply(REGION.replace('series:', `${PARAMETERS}series:`));
  for (const appointed of PEOPLE) await appoint(region.database, appointed);
  const sentences = [dispensationsRefusals, httpRefusals];
  const faults: unknown[] = [];
  const api = createApi({
    access: accessOf(region.database),
    region,
    routes: dispensationsRoutes(dependencies),
    speakers: { sv: speaker(sentences, 'sv'), en: speaker(sentences, 'en') },
    version: '0',
    checkResponses: true,
    onFault: (error) => faults.push(error),
  });

  /** One call; the answer's body, its status and, when refused, its code. */
  const call = async (person: string, method: string, path: string, body?: unknown, ifMatch?: string | number) => {
    const headers = new Headers({ 'x-person': person, 'content-type': 'application/json' });
    if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`);
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await api.request(path, init);
    const answer = (await response.json()) as DispensationDto & { code?: string; problems?: { field?: string }[] };
    return { status: response.status, code: answer.code, answer, etag: response.headers.get('etag') };
  };
  /** A step on the version as it is now. */
  const step = async (person: string, number: string, path: string, body: unknown = {}) => {
    const row = await region.database.snapshot((tx) =>
      tx.selectFrom('dispensation').select('version').where('number', '=', number).executeTakeFirstOrThrow(),
    );
    return call(person, 'POST', `/dispensations/${number}/${path}`, body, row.version);
  };
  return { ...region, call, step, faults, appoint: (appointed: Appointed) => appoint(region.database, appointed) };
}

export type DispensationRegion = Awaited<ReturnType<typeof openDispensationRegion>>;

/** A whole request of HC1: 320 hours at 1 150 kr, 60 days from tomorrow. */
export const wholeRequest = (changes: Readonly<Record<string, unknown>> = {}) => ({
  unit: 'HC1',
  staffCategory: 'physician',
  periodFrom: inDays(1),
  periodTo: inDays(60),
  hours: 320,
  supplierName: 'Vårdkraft AB',
  supplierNumber: '556600-1122',
  hourlyRateOre: 115_000,
  motive: 'vacancy',
  motiveText: 'Två tjänster är vakanta.',
  tried: {
    ownStaff: { text: 'Schemat är omlagt.', reference: '' },
    internalPool: { text: 'Poolen har ingen ledig.', reference: '' },
    frameworkCallOff: { text: 'Inget svar.', reference: 'AV-17' },
  },
  consequence: 'Mottagningen stänger två dagar i veckan.',
  exitPlan: 'Ny läkare börjar i februari.',
  ...changes,
});

export const REVIEW = { endorsed: true, meetingDate: TODAY, meetingName: 'Styrgruppen', minutes: 'Tillstyrks.' };

/** Takes a request as far as asked, through the routes. @returns its number. */
export async function requestThat(
  { call, step }: DispensationRegion,
  as: 'draft' | 'submitted' | 'reviewed' | 'consulted' | 'granted',
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { answer } = await call('head1', 'POST', '/dispensations', wholeRequest(changes));
  const { number } = answer;
  const course = [
    ['submitted', () => step('head1', number, 'submissions')],
    ['reviewed', () => step('lead', number, 'reviews', REVIEW)],
    ['consulted', () => step('regdir', number, 'consultations', { words: 'Inget att invända.' })],
    ['granted', () => step('hsdir', number, 'decisions', { outcome: 'granted', ground: 'Behovet är styrkt.' })],
  ] as const;
  for (const [reached, take] of as === 'draft' ? [] : course) {
    const { status, code } = await take();
    if (status !== 200) throw new Error(`${reached}: ${status} ${code}`);
    if (reached === as) break;
  }
  return number;
}

async function appoint(database: Database, { person, role, unit = 'R', to, for: substituted }: Appointed) {
  await database.transaction(async (tx) => {
    await tx
      .insertInto('person')
      .values({ id: person, name: `Namn ${person}`, createdAt: '2026-01-01T00:00:00Z' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tx
      .insertInto('appointment')
      .values({
        id: newId(),
        personId: person,
        role,
        unitCode: unit,
        validFrom: '2020-01-01',
        validTo: to ?? null,
        substituteFor: substituted ?? null,
      })
      .execute();
  });
}

/** Whoever the header names, with the appointments that hold today: the rules of the real one, without signing in. */
const accessOf = (database: Database): Access => ({
  principalOf: (headers) => principalOf(database, headers.get('x-person') ?? ''),
  roleFor,
  extentOf,
});

async function principalOf(database: Database, id: string): Promise<Principal> {
  const rows = await database.snapshot((tx) =>
    tx
      .selectFrom('appointment')
      .selectAll()
      .where('personId', '=', id)
      .where('validFrom', '<=', TODAY)
      .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', TODAY)]))
      .execute(),
  );
  const grants = rows.map(({ role, unitCode, substituteFor }) => ({
    role,
    unit: unitCode,
    covers: unitCode === 'R' ? ('all' as const) : new Set([unitCode]),
    ...(substituteFor ? { onBehalfOf: substituteFor } : {}),
  }));
  return { id, name: `Namn ${id}`, via: 'session', grants };
}
