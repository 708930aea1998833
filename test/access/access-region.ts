import type { Hono } from 'hono';
import { createApp } from '../../src/app/server/create-app.ts';
import { demonstration } from '../../src/app/server/sign-in.ts';
import { ImportJobs } from '../../src/contexts/imports/server.ts';
import { type Role, ROLES } from '../../src/contexts/people/index.ts';
import { applyPeopleFile } from '../../src/contexts/people/server.ts';
import { createToken } from '../../src/contexts/people/server/tokens/create-token.ts';
import { swedishDate } from '../../src/kernel/plain-date.ts';
import { localActor } from '../../src/platform/audit/append-event.ts';
import { openImportRegion, REGION } from '../builders/import-region.ts';

/** The whole region, and its two health centres. */
export const PARTS = ['R', 'HC1', 'HC2'] as const;
export type Part = (typeof PARTS)[number];
/** A role in a part, or someone whose appointment has ended. */
export type Someone = `${Role}-${Part}` | 'ended';

export type Operation = { 'x-permission': string; 'x-concerns': 'unit' | 'region' | null };
export type Operated = {
  name: string;
  method: string;
  path: string;
  permission: string;
  concerns: Operation['x-concerns'];
};
export type Sent = { token?: string | undefined; body?: unknown; bytes?: Uint8Array<ArrayBuffer> };

/** A region with someone in every role over every part of it, each with a token, and the application as it is served. */
export async function openAccessRegion() {
  const region = await openImportRegion();
  await region.apply(REGION);
  const everyone = ROLES.flatMap((role) => PARTS.map((unit) => ({ id: `${role}-${unit}` as const, role, unit })));
  const people = everyone.map(
    ({ id, role, unit }) => `  - { id: ${id}, name: P, roles: [{ role: ${role}, unit: ${unit} }] }`,
  );
  const ended = '  - { id: ended, name: P, roles: [{ role: administrator, unit: R, validTo: 2020-01-01 }] }';
  const text = `people:\n${[...people, ended].join('\n')}\n`;
  const acting = { actor: localActor, now: new Date() };
  await region.database.transaction((tx) => applyPeopleFile(tx, { fileName: 'people.yaml', text }, acting));
  const tokens = new Map<Someone, string>();
  for (const person of [...everyone.map(({ id }) => id), 'ended' as const]) {
    const wanted = { person, label: '', scopes: [], expiresOn: swedishDate(acting.now) };
    const made = await region.database.transaction((tx) => createToken(tx, wanted, acting));
    tokens.set(person, made.token);
  }
  const jobs = new ImportJobs(() => undefined);
  const service = { code: region.code, database: region.database };
  const settings = { signIn: 'provider', isSecure: false } as const;
  return {
    region,
    tokenOf: (person: Someone) => tokens.get(person)!,
    demo: createApp(service, jobs, { checkResponses: false, signIn: demonstration }),
    provided: createApp(service, jobs, { checkResponses: false, signIn: { settings, names: [] } }),
    async close() {
      await jobs.close();
      await region.close();
    },
  };
}
export type AccessRegion = Awaited<ReturnType<typeof openAccessRegion>>;

/** Every route, as the application itself tells of them. */
export async function everyRoute(app: Hono): Promise<Operated[]> {
  const answer = await app.request('/api/v1/openapi.json', { headers: { host: 'localhost' } });
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      method: method.toUpperCase(),
      path,
      permission: operation['x-permission'],
      concerns: operation['x-concerns'],
    })),
  );
}

/** One call. */
export async function send(
  app: Hono,
  method: string,
  path: string,
  { token, body, bytes }: Sent = {},
): Promise<Response> {
  const content = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
  return app.request(`/api/v1${path}`, {
    method,
    headers: {
      host: 'localhost',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(content === undefined ? {} : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
    },
    ...(content === undefined ? {} : { body: content }),
  });
}
