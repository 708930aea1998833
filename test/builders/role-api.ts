import { extentOf, roleFor } from '../../src/contexts/people/index.ts';
import { type Access, localPrincipal, type Principal } from '../../src/platform/access/principal.ts';
import { createApi } from '../../src/platform/http/create-api.ts';
import { httpRefusals } from '../../src/platform/http/refusals.ts';
import type { RegionService, Route } from '../../src/platform/http/route.ts';
import { type Sentences, speaker } from '../../src/platform/http/sentences.ts';

/** `inkop procurement-officer HC1,HC2`: person, role, and the units it is over; none for the whole region. */
export type Caller = string;

const CALLER = 'x-caller';

/** Who calls is said in a header; the permission table decides, as it does for people who are signed in. */
const roleAccess: Access = {
  principalOf: async (headers) => {
    const caller = headers.get(CALLER);
    return caller === null ? localPrincipal : principalOf(caller);
  },
  roleFor: (principal, permission, unit) => roleFor(principal, permission, unit),
  extentOf: (principal, permission) => extentOf(principal, permission),
};

function principalOf(caller: Caller): Principal {
  const [id = '', role = '', units] = caller.split(' ');
  const covers = units === undefined ? 'all' : new Set(units.split(','));
  return { id, name: id, via: 'session', grants: [{ role, unit: units?.split(',')[0] ?? 'R', covers }] };
}

export type Asked = {
  method?: string;
  as?: Caller;
  body?: unknown;
  bytes?: Uint8Array;
  ifMatch?: string;
};

/** The routes as the server has them, asked by whoever the test says. Faults end the test. */
export function roleApi(region: RegionService, routes: readonly Route[], sentences: readonly Sentences[]) {
  const all = [httpRefusals, ...sentences];
  const api = createApi({
    access: roleAccess,
    region,
    routes,
    speakers: { sv: speaker(all, 'sv'), en: speaker(all, 'en') },
    version: '0',
    checkResponses: true,
    onFault: (error) => {
      throw error;
    },
  });
  const request = async (path: string, { method = 'GET', as, body, bytes, ifMatch }: Asked = {}): Promise<Response> =>
    api.request(path, {
      method,
      headers: {
        ...(as === undefined ? {} : { [CALLER]: as }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(bytes === undefined ? {} : { body: new Uint8Array(bytes) }),
    });
  /** The answer's status and body. */
  const ask = async <T = { code: string; detail: string }>(path: string, asked: Asked = {}) => {
    const answer = await request(path, asked);
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json') && !text.includes('}\n{');
    return {
      status: answer.status,
      tag: answer.headers.get('etag') ?? '',
      body: (isJson ? JSON.parse(text) : text) as T,
    };
  };
  return { request, ask };
}
