import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../builders/free-port.ts';

const COMMAND = fileURLToPath(new URL('../../../bin/varaktig.mjs', import.meta.url));

export type Application = { address: string; stop(): Promise<void> };

/**
 * Starts the application as a user would, in a new data folder: with the example region, or with nothing in it.
 * `prepare` gives commands to run on the data first, such as `['region', 'apply', file]`.
 */
export async function startApplication(options: {
  example: boolean;
  prepare?: readonly (readonly string[])[];
  /** What more the environment says, once it is known where the application will answer. */
  environmentAt?: (address: string) => Promise<Readonly<Record<string, string>>>;
}): Promise<Application> {
  // The database's own account must be able to enter when the tests run as root: mkdtemp makes a folder that it cannot.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'varaktig-journeys-'));
  chmodSync(folder, 0o755);
  const data = path.join(folder, 'data');
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const { DATABASE_URL: _server, ...environment } = process.env;
  const more = await options.environmentAt?.(address);
  const env = { ...environment, PORT: String(port), HOST: 'localhost', NODE_ENV: 'development', ...more };
  const start = (words: readonly string[]) =>
    spawn(process.execPath, [COMMAND, ...words, '--data', data], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const words of options.prepare ?? []) await finished(start(words), words.join(' '));
  const child = start(options.example ? ['serve', '--start'] : ['serve']);
  await listening(child, address);
  return {
    address,
    async stop() {
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const code = child.exitCode ?? (await ended);
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`the application ended with exit code ${code}`);
    },
  };
}

async function finished(child: ChildProcess, name: string): Promise<void> {
  const said = listen(child);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`varaktig ${name} ended with exit code ${code}:\n${said.join('')}`);
}

/** Resolves when the application has said its address. */
function listening(child: ChildProcess, address: string): Promise<void> {
  const said = listen(child);
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', () => {
      if (said.join('').includes(address)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the application ended (${code}):\n${said.join('')}`)));
  });
}

/** What a process says, kept for whoever has to tell why it failed. */
function listen(child: ChildProcess): string[] {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(String(part)));
  return said;
}
