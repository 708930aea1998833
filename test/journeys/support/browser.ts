import { type Browser, chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type PageOptions = {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
  /** Messages in the console that the journey itself brings about, such as the browser's line about an answer 500. */
  expected?: readonly RegExp[];
  /** Person of the example region to be signed in as; whoever looks after the system when left out, nobody with null. */
  as?: string | null;
  /** Another application than the one with the example region. */
  application?: string;
  /** For the following tests of the file as well. */
  isKept?: boolean;
};

/** A browser for the tests of a file. After each test: no error in the console, none on the page, no breach of the CSP. */
export function withBrowser() {
  let browser: Browser | undefined;
  const open: { context: BrowserContext; faults: string[]; isKept: boolean }[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
  });
  afterEach(async () => {
    const faults = open.flatMap((each) => each.faults.splice(0));
    const done = open.splice(0);
    open.push(...done.filter(({ isKept }) => isKept));
    await Promise.all(done.filter(({ isKept }) => !isKept).map(({ context }) => context.close()));
    expect(faults, 'faults in the console').toEqual([]);
  });
  afterAll(() => browser?.close());

  /** A page in a profile of its own, that has been nowhere yet; gone after the test, or after the last with `isKept`. */
  async function openPage(options: PageOptions = {}): Promise<Page> {
    if (!browser) throw new Error('the browser is not open');
    const { width = 1280, height = 900, colorScheme = 'light', forcedColors = 'none' } = options;
    const context = await browser.newContext({
      baseURL: options.application ?? inject('application'),
      viewport: { width, height },
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      acceptDownloads: true,
      colorScheme,
      forcedColors,
      reducedMotion: options.reducedMotion ?? 'no-preference',
    });
    context.setDefaultTimeout(30_000);
    const faults: string[] = [];
    open.push({ context, faults, isKept: options.isKept ?? false });
    await collectFaults(context, faults, options.expected ?? []);
    if (options.as !== null) await signIn(context, options.as ?? 'admin');
    return context.newPage();
  }
  return { openPage };
}

/** In the demonstration one becomes whom one likes. In a region without people nobody is signed in. */
export async function signIn(context: BrowserContext, person: string): Promise<void> {
  const answer = await context.request.post('/api/v1/sessions', { data: { person } });
  const choices = answer.ok() ? undefined : await context.request.get('/api/v1/sign-in-choices');
  if (choices && ((await choices.json()) as { people: unknown[] }).people.length > 0)
    throw new Error(`${person} could not be signed in: ${answer.status()} ${await answer.text()}`);
}

function browserPath(): string {
  const path = process.env['CHROMIUM_PATH'];
  if (!path) throw new Error('CHROMIUM_PATH names no browser: run the journeys with npm run test:journeys');
  return path;
}

async function collectFaults(context: BrowserContext, faults: string[], expected: readonly RegExp[]): Promise<void> {
  const add = (fault: string) => {
    if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    );
  });
  context.on('console', (message) => {
    if (message.type() === 'error') add(`${message.text()} (${message.page()?.url() ?? ''})`);
  });
  context.on('weberror', (error) => add(String(error.error())));
}
