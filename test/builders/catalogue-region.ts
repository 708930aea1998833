import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { extentOf, roleFor } from '../../src/contexts/people/index.ts';
import { plansRefusals } from '../../src/contexts/plans/refusals.ts';
import { plansRoutes } from '../../src/contexts/plans/server.ts';
import { organisationRefusals } from '../../src/contexts/organisation/refusals.ts';
import { type Access, localPrincipal, type Principal } from '../../src/platform/access/principal.ts';
import { packageRoot } from '../../src/platform/files/package-root.ts';
import { createApi } from '../../src/platform/http/create-api.ts';
import { httpRefusals } from '../../src/platform/http/refusals.ts';
import { speaker } from '../../src/platform/http/sentences.ts';
import { openImportRegion, REGION } from './import-region.ts';

/** Who calls in tests: a person in a role over a part of the tree. Without one, the local user. */
export type Caller = { id: string; role: string; unit: string; covers?: 'all' | readonly string[] };

export type Answer<T> = { status: number; body: T; etag: string | null };
type Options = { method?: string; body?: unknown; bytes?: string | Uint8Array; ifMatch?: string; as?: Caller };

/** Grants as the header of a call has them: what the people context makes of a session, without the session. */
const access: Access = {
  principalOf: async (headers): Promise<Principal> => {
    const written = headers.get('x-test-caller');
    if (!written) return localPrincipal;
    const { id, role, unit, covers } = JSON.parse(written) as Caller;
    const grant = { role, unit, covers: covers === 'all' || unit === 'R' ? 'all' : new Set(covers ?? [unit]) } as const;
    return { id, name: id, via: 'session', grants: [grant] };
  },
  roleFor,
  extentOf,
};

/** A region with two health centres under it, and its plans' routes as a client calls them. */
export async function openCatalogueRegion() {
  const region = await openImportRegion();
  await region.apply(REGION);
  const faults: unknown[] = [];
  const sentences = [plansRefusals, organisationRefusals, httpRefusals];
  const api = createApi({
    access,
    region,
    routes: plansRoutes,
    speakers: { sv: speaker(sentences, 'sv'), en: speaker(sentences, 'en') },
    version: '0',
    checkResponses: true,
    onFault: (error) => faults.push(error),
  });
  const request = (address: string, { method = 'GET', body, bytes, ifMatch, as }: Options = {}) =>
    api.request(address, {
      method,
      headers: {
        'content-type': bytes === undefined ? 'application/json' : 'application/octet-stream',
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
        ...(as ? { 'x-test-caller': JSON.stringify(as) } : {}),
      },
      ...(bytes === undefined ? {} : { body: bytes as BodyInit }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const call = async <T>(address: string, options: Options = {}): Promise<Answer<T>> => {
    const response = await request(address, options);
    if (faults.length > 0) throw faults[0];
    return {
      status: response.status,
      body: (await response.json()) as T,
      etag: response.headers.get('etag')?.replaceAll('"', '') ?? null,
    };
  };
  const importCatalogue = <T>(fileName: string, bytes: string | Uint8Array, query = '', as?: Caller) =>
    call<T>(`/catalogue-imports?fileName=${encodeURIComponent(fileName)}${query}`, {
      method: 'POST',
      bytes,
      ...(as ? { as } : {}),
    });
  const events = () =>
    region.database.snapshot(async (tx) =>
      (await tx.selectFrom('auditEvent').select('action').orderBy('id').execute()).map(({ action }) => action),
    );
  return { ...region, request, call, importCatalogue, events };
}

export type CatalogueRegion = Awaited<ReturnType<typeof openCatalogueRegion>>;

/** The example catalogue of sixty actions that comes with the product. */
export const exampleCatalogue = (): Promise<string> =>
  readFile(path.join(packageRoot(), 'datasets/action-catalogue.yaml'), 'utf8');

/** A catalogue file of two actions; the headings are line 1. */
export const SMALL_CATALOGUE = [
  'nummer;nyckel;område;nivå;rubrik;beskrivning;ansvarig;checkpunkter;nyckeltal;källa;utgått',
  '1;peer-meetings;Attraktiv arbetsplats;Verksamhetsnära;Kollegiala möten;Möten på arbetstid.;Verksamhetschef;Mötena är schemalagda | Mötena blir av;own-full-time-equivalents:ökar;Egen;',
  '2;internal-pool;Nya arbetssätt;Regionövergripande;Intern bemanning;Egna medarbetare först.;Områdeschef;Enheten finns;agency-weeks:minskar | sick-leave:minskar;Egen;',
  '',
].join('\n');
