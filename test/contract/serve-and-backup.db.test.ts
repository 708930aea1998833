import { existsSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTRACT_REGION, ledger } from './support/region-texts.ts';
import { endOf, expectRefused, openSandbox, type Run, type Sandbox } from './support/sandbox.ts';
import { startServer } from './support/server.ts';

let box: Sandbox;
beforeAll(async () => {
  box = await openSandbox();
  await box.apply(CONTRACT_REGION);
  await box.write(
    'a.csv',
    ledger([
      ['2025-01-31', '4010', '3110', '1000'],
      ['2025-01-31', '4510', '3110', '37'],
    ]),
  );
  await box.json('import', 'a.csv');
});
afterAll(() => box.close());

/** A request under another name than the address, which `fetch` does not allow. */
function asHost(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/api/v1/units', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('error', reject);
  });
}

const serve = (env: Record<string, string>): Promise<Run> => endOf(box.start(['serve'], env));

/** Of every process that can be seen; none where the system has no /proc. */
function commandLines(): string[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      const file = `/proc/${pid}/cmdline`;
      try {
        return readFileSync(file, 'utf8').replaceAll('\0', ' ');
      } catch (error) {
        // Ended meanwhile.
        if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
        throw error;
      }
    });
}

describe('serve', () => {
  it('prints its address, answers only under its own name, and closes cleanly on Ctrl-C', async () => {
    const server = await startServer(box);
    expect(await asHost(server.port, `evil.example:${server.port}`)).toBe(421);
    expect(await asHost(server.port, `localhost:${server.port}`)).toBe(200);
    expectRefused(await serve({ PORT: String(server.port), HOST: '127.0.0.1' }), String(server.port));
    const { code, stderr, stdout } = await server.stop('SIGINT');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(server.address);
    // A database of someone else's stays; the embedded one has stopped with its last user.
    expect(existsSync(path.join(box.data, 'pg/postmaster.pid'))).toBe(false);
    expect(commandLines().filter((line) => line.includes(box.data))).toEqual([]);
  });

  it('refuses an address that other computers reach, and what is no port', async () => {
    expectRefused(await serve({ HOST: '0.0.0.0' }), '0.0.0.0');
    expectRefused(await serve({ PORT: 'x' }), 'x');
  });
});

describe('backup and restore', () => {
  it('carry a whole region over to another installation, figure for figure', async () => {
    const figures = await box.run('indicators', '--period', '2025', '--json');
    expect(await box.run('backup', 'region.backup')).toMatchObject({ code: 0 });
    expectRefused(await box.run('backup', 'region.backup'), 'region.backup');
    expectRefused(await box.run('restore', 'region.backup'), '24');
    expectRefused(await box.run('restore', 'a.csv'), 'a.csv');
    const other = await openSandbox();
    try {
      const file = path.join(box.folder, 'region.backup');
      expect(await other.run('restore', file)).toMatchObject({ code: 0 });
      expect(await other.run('indicators', '--period', '2025', '--json')).toEqual(figures);
      expect(await other.json('imports')).toEqual(await box.json('imports'));
      expect(await other.run('verify')).toMatchObject({ code: 0 });
    } finally {
      await other.close();
    }
  });
});
