import { freePort } from '../../builders/free-port.ts';
import { endOf, type Run, type Sandbox } from './sandbox.ts';
import type { Value } from './values.ts';

/** `varaktig serve` on a free port; `stop` is Ctrl-C and answers how it ended. */
export async function startServer(box: Sandbox, ...words: string[]) {
  const port = await freePort();
  const child = box.start(['serve', ...words], { PORT: String(port), HOST: '127.0.0.1' });
  const ended = endOf(child);
  const address = `http://127.0.0.1:${port}`;
  await answering(address, ended);
  const cookie = await signIn(address);
  /** As whoever looks after the system; `ask` is the same without having signed in. */
  const request = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (cookie !== undefined) headers.set('cookie', cookie);
    return ask(path, { ...init, headers });
  };
  const ask = (path: string, init: RequestInit = {}) => fetch(`${address}${path}`, init);
  const get = async <T>(path: string): Promise<T> => {
    const response = await request(`/api/v1${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  /** The query's values, as `indicators --json` gives them. */
  const values = async (query: Record<string, string>): Promise<Value[]> =>
    (await get<{ items: Value[] }>(`/indicator-values?${new URLSearchParams(query)}`)).items;
  const stop = (signal: NodeJS.Signals = 'SIGINT'): Promise<Run> => {
    child.kill(signal);
    return ended;
  };
  return { address, port, request, ask, get, values, stop };
}

export type RunningServer = Awaited<ReturnType<typeof startServer>>;

/** The cookie of a session in the demonstration; none in a region that has no units to be appointed over. */
async function signIn(address: string): Promise<string | undefined> {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'administrator' }),
  });
  return answer.headers.get('set-cookie')?.split(';')[0];
}

export async function answering(address: string, ended: Promise<Run>): Promise<void> {
  let end: Run | undefined;
  void ended.then((run) => (end = run));
  while (!end) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server ended with ${end.code}: ${end.stderr}`);
}
