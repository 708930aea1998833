import { inject } from 'vitest';

/** Asks the application's API, past the browser. @throws Error when the answer is not 2xx. */
export async function fetchAnswer(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(`${inject('application')}/api/v1${path}`, init);
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

export async function fetchJson<T>(path: string): Promise<T> {
  return (await (await fetchAnswer(path)).json()) as T;
}
