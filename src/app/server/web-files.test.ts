import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { webFiles } from './web-files.ts';

const above = mkdtempSync(path.join(os.tmpdir(), 'varaktig-web-files-'));
const folder = path.join(above, 'web');
mkdirSync(path.join(folder, 'assets'), { recursive: true });
writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Varaktig</title>');
writeFileSync(path.join(folder, 'assets/main-1a2b.js'), 'export {};');
writeFileSync(path.join(above, 'secret.txt'), 'hemligt');
const app = new Hono().get('*', webFiles(folder));
afterAll(() => rmSync(above, { recursive: true, force: true }));

const ask = async (address: string) => {
  const answer = await app.request(address);
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    cache: answer.headers.get('cache-control'),
    text: await answer.text(),
  };
};

describe('web files', () => {
  it.each(['/', '/indicators/agency-weeks', '/import?unit=HC1'])('answer %s with the application', async (address) => {
    expect(await ask(address)).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      cache: 'no-cache',
      text: expect.stringContaining('<title>Varaktig'),
    });
  });

  it('may be kept for ever when their name says which version they are', async () => {
    expect(await ask('/assets/main-1a2b.js')).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      cache: expect.stringContaining('immutable'),
    });
  });

  it.each([
    '/assets/main-old.js',
    '/secret.txt',
    '/../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
  ])('have nothing at %s', async (address) => {
    const { status, text } = await ask(address);
    expect([status, text]).toEqual([404, 'Sidan finns inte.']);
  });
});
