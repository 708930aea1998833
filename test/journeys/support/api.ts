import { inject } from 'vitest';
import type { ImportDto } from '../../../src/contexts/imports/contract.ts';
import type { IndicatorValueDto } from '../../../src/contexts/indicators/contract.ts';

/** The session of whoever looks after the system, one for all that a test file asks past the browser. */
let cookie: Promise<string> | undefined;

async function signedInCookie(): Promise<string> {
  const answer = await fetch(`${inject('application')}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'admin' }),
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Asks the application's API, past the browser. @throws Error when the answer is not 2xx. */
export async function fetchAnswer(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('cookie', await (cookie ??= signedInCookie()));
  const answer = await fetch(`${inject('application')}/api/v1${path}`, { ...init, headers });
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

export async function fetchJson<T>(path: string): Promise<T> {
  return (await (await fetchAnswer(path)).json()) as T;
}

/** The value of one indicator, or undefined where it cannot be computed. */
export async function fetchValue(query: Readonly<Record<string, string>>): Promise<number | undefined> {
  const { items } = await fetchJson<{ items: IndicatorValueDto[] }>(`/indicator-values?${new URLSearchParams(query)}`);
  return items[0]?.value;
}

/** Every import that counts. */
export async function fetchImports(): Promise<ImportDto[]> {
  const { items } = await fetchJson<{ items: ImportDto[] }>('/imports?limit=200');
  return items.filter(({ status }) => status === 'applied');
}

/** Takes back the imports of files by these names, if a journey was broken off before it did. */
export async function undoImportsOf(...files: readonly string[]): Promise<void> {
  for (const { id } of (await fetchImports()).filter(({ file }) => files.includes(file))) {
    await fetchAnswer(`/imports/${id}/undos`, { method: 'POST' });
  }
}

export async function fetchRegionFile(): Promise<string> {
  return (await fetchAnswer('/region-file')).text();
}

/** Puts the region file back as it was, if it has been changed. */
export async function restoreRegionFile(text: string): Promise<void> {
  const answer = await fetchAnswer('/region-file');
  if ((await answer.text()) === text) return;
  const headers = { 'content-type': 'application/json', 'if-match': answer.headers.get('etag') ?? '' };
  await fetchAnswer('/region-file', { method: 'PUT', headers, body: JSON.stringify({ text }) });
}
