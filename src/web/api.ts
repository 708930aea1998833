/** What an error answer says: RFC 9457 with our stable `code` and a reference for support. */
export type ProblemDetails = {
  title: string;
  status: number;
  detail?: string;
  code: string;
  reference?: string;
  /** Faulty rows or fields, when the answer lists them. */
  problems?: readonly unknown[];
};

/** Thrown for every answer that is not 2xx, and when no answer came (`code` is then `no-answer`, status 0). */
export class ApiError extends Error {
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

export type QueryParameters = Readonly<Record<string, string | number | boolean | undefined>>;
export type Page<T> = { items: T[]; next: string | null };
/** `tag` is the ETag, to be given back as `ifMatch` when the thing is changed. */
export type Tagged<T> = { data: T; tag: string | null };

type SendOptions = {
  query?: QueryParameters;
  /** Objects become JSON; FormData and Blob go as they are; text goes as `contentType`. */
  body?: unknown;
  contentType?: string;
  ifMatch?: string;
  signal?: AbortSignal;
};

export function apiPath(path: string, query: QueryParameters = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

async function request(method: string, address: string, options: SendOptions): Promise<Response> {
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'accept-language': document.documentElement.lang,
  });
  let body: BodyInit | undefined;
  if (options.body instanceof FormData || options.body instanceof Blob || typeof options.body === 'string') {
    body = options.body;
    if (options.contentType) headers.set('content-type', options.contentType);
  } else if (options.body !== undefined) {
    body = JSON.stringify(options.body);
    headers.set('content-type', 'application/json');
  }
  if (options.ifMatch) headers.set('if-match', options.ifMatch);
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = body;
  if (options.signal) init.signal = options.signal;
  const begun = method === 'GET' ? await takeBegun(address) : undefined;
  const response =
    begun ??
    (await fetch(address, init).catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new ApiError({ title: String(cause), status: 0, code: 'no-answer' });
    }));
  if (!response.ok) throw new ApiError(await problemOf(response));
  return response;
}

/** The answer to a call that `public/early.js` made before the code was here; each is taken once. */
function takeBegun(address: string): Promise<Response | undefined> | undefined {
  const { varaktigBegun: begun } = globalThis as { varaktigBegun?: Record<string, Promise<Response | undefined>> };
  const answer = begun?.[address];
  if (answer) delete begun[address];
  return answer;
}

async function problemOf(response: Response): Promise<ProblemDetails> {
  const unnamed = {
    title: response.statusText || String(response.status),
    status: response.status,
    code: 'unexpected',
  };
  if (!(response.headers.get('content-type') ?? '').includes('json')) return unnamed;
  return { ...unnamed, ...((await response.json()) as Partial<ProblemDetails>) };
}

/** @throws ApiError */
export async function apiGet<T>(path: string, query?: QueryParameters, signal?: AbortSignal): Promise<T> {
  const response = await request('GET', apiPath(path, query), signal ? { signal } : {});
  return (await response.json()) as T;
}

/** As `apiGet`, with the ETag for a later change. @throws ApiError */
export async function apiGetTagged<T>(path: string, query?: QueryParameters, signal?: AbortSignal): Promise<Tagged<T>> {
  const response = await request('GET', apiPath(path, query), signal ? { signal } : {});
  return { data: (await response.json()) as T, tag: response.headers.get('etag') };
}

/** A text file such as the region file, with the ETag for a later change. @throws ApiError */
export async function apiGetText(path: string, query?: QueryParameters, signal?: AbortSignal): Promise<Tagged<string>> {
  const response = await request('GET', apiPath(path, query), signal ? { signal } : {});
  return { data: await response.text(), tag: response.headers.get('etag') };
}

/** A whole list: follows `next` to its end. @throws ApiError */
export async function apiGetAll<T>(path: string, query?: QueryParameters, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let address: string | null = apiPath(path, query);
  while (address) {
    const response: Response = await request('GET', address, signal ? { signal } : {});
    const page = (await response.json()) as Page<T>;
    items.push(...page.items);
    address = page.next;
  }
  return items;
}

/** Where the page that `next` leads to begins; undefined when there is none. For lists that are fetched a page at a time. */
export const placeAfter = (next: string | null): string | undefined =>
  (next && new URLSearchParams(next.split('?')[1]).get('after')) || undefined;

/** A change. The answer's body, or undefined for 204. @throws ApiError */
export async function apiSend<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options: SendOptions = {},
): Promise<Tagged<T>> {
  const response = await request(method, apiPath(path, options.query), options);
  const tag = response.headers.get('etag');
  return { data: response.status === 204 ? (undefined as T) : ((await response.json()) as T), tag };
}
