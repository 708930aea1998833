import { once } from 'node:events';
import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from '../../../kernel/refusal.ts';
import { canEnter } from './account.ts';
import { type DataFolder, ensureOwned, giveTo } from './data-folder.ts';
import type { Listening } from './settings.ts';

const PREFIX = 'varaktig-';
const LOOPBACK = '127.0.0.1';

/** A socket or, on Windows, where PostgreSQL's sockets have no permissions, a free port that only this machine reaches. */
export async function chooseListening(folder: DataFolder): Promise<Listening> {
  if (process.platform === 'win32') return { address: LOOPBACK, port: await freePort() };
  return { socketFolder: makeSocketFolder(folder), port: 5432 };
}

/**
 * A folder for the server's socket that only its account (and root) can enter: in the data folder or, when that
 * path is too long for a socket, in the folder for temporary files. There the name is unforeseeable, so that nobody
 * can have made it beforehand; other commands find it in `postmaster.pid`.
 * @throws Refusal `embedded-database-failed`
 */
function makeSocketFolder(folder: DataFolder): string {
  const own = path.join(folder.path, 'socket');
  if (fitsSocketAddress(own)) {
    // A killed server's lock beside its socket stops the next one when its pid looks alive; ours is the folder's lock.
    rmSync(own, { recursive: true, force: true });
    ensureOwned(own, folder.account.ids);
    return own;
  }
  const place = temporaryPlaces().find(
    (candidate) => fitsSocketAddress(path.join(candidate, `${PREFIX}xxxxxx`)) && canEnter(folder.account, candidate),
  );
  if (!place) throw new Refusal('embedded-database-failed', { reason: `path too long: ${own}`, log: folder.logFile });
  const made = mkdtempSync(path.join(place, PREFIX));
  giveTo(made, folder.account.ids);
  return made;
}

/** Removes a stopped server's folder among the temporary files; any other folder is left alone. */
export function removeSocketFolder(folder: DataFolder, socketFolder: string): void {
  const inPlace =
    temporaryPlaces().includes(path.dirname(socketFolder)) && path.basename(socketFolder).startsWith(PREFIX);
  if (!inPlace) return;
  const uid = folder.account.ids?.uid ?? process.getuid?.();
  // The path comes from a file of the server's account: only what that account owns is removed on its word.
  if (lstatSync(socketFolder, { throwIfNoEntry: false })?.uid === uid)
    rmSync(socketFolder, { recursive: true, force: true });
}

/** A socket's address may be at most 103 bytes (macOS; Linux: 107), with the name that the server adds. */
function fitsSocketAddress(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, '.s.PGSQL.5432')) <= 103;
}

function temporaryPlaces(): string[] {
  return [os.tmpdir(), '/tmp'];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, LOOPBACK);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
