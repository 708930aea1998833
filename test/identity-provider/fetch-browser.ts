/** A browser without a page: keeps cookies by host, and tells of every redirect instead of following it. */
export function fetchBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (address: URL) => {
    const jar = jars.get(address.host) ?? new Map<string, string>();
    jars.set(address.host, jar);
    return jar;
  };

  async function go(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const jar = jarOf(url);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', ...value] = pair.split('=');
      if (value.join('=') === '' || attributes.some((one) => /^max-age=0$/i.test(one))) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return answer;
  }

  /** Follows redirects while they lead on, as far as one that `until` names; answers with that address and the last answer. */
  async function follow(
    address: string | URL,
    until: (address: URL) => boolean,
    init: RequestInit = {},
  ): Promise<{ at: URL; answer: Response }> {
    let at = new URL(address);
    let answer = await go(at, init);
    for (let hop = 0; hop < 15; hop++) {
      const next = answer.headers.get('location');
      if (next === null) return { at, answer };
      at = new URL(next, at);
      if (until(at)) return { at, answer };
      answer = await go(at);
    }
    throw new Error(`redirected without end, at ${at.href}`);
  }

  const cookie = (address: string, name: string): string | undefined => jarOf(new URL(address)).get(name);
  const setCookie = (address: string, name: string, value: string) => jarOf(new URL(address)).set(name, value);
  return { go, follow, cookie, setCookie };
}

export type FetchBrowser = ReturnType<typeof fetchBrowser>;

/**
 * Goes from the application's way in to the provider, says who one is there, and comes back as far as the application's
 * own callback, which is not asked for yet.
 */
export async function visitProvider(
  browser: FetchBrowser,
  { application, login, returnTo }: { application: string; login: string; returnTo?: string },
): Promise<URL> {
  const query = returnTo === undefined ? '' : `?${new URLSearchParams({ returnTo })}`;
  const isBack = (at: URL) => at.origin === application && at.pathname === '/sign-in/callback';
  const isForm = (at: URL) => at.pathname.startsWith('/interaction/');
  const { at } = await browser.follow(`${application}/sign-in${query}`, (next) => isBack(next) || isForm(next));
  if (isBack(at)) return at;
  const form = new URLSearchParams({ login });
  const back = await browser.follow(at, isBack, { method: 'POST', body: form });
  if (!isBack(back.at)) throw new Error(`the provider led to ${back.at.href}: ${await back.answer.text()}`);
  return back.at;
}
