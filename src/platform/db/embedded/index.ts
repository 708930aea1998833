import path from 'node:path';
import { Refusal } from '../../../kernel/refusal.ts';
import { type ServerPackage, findServerPackage, programsIn, runnablePrograms } from './binaries.ts';
import { ensureCluster, readPassword } from './cluster.ts';
import { type EmbeddedConnection, connectionTo, ensureDatabase } from './connection.ts';
import { type DataFolder, prepareDataFolder } from './data-folder.ts';
import { withFolderLock } from './folder-lock.ts';
import { type PidFile, answers, readPidFile, runningServer } from './pid-file.ts';
import { type StartOptions, startServer, stopServer, untilOthersReady } from './postmaster.ts';
import { chooseListening, removeSocketFolder } from './socket-folder.ts';
import { addUser, countUsers, removeUser } from './users.ts';

export { defaultDataDir } from './data-folder.ts';

export type EmbeddedServer = {
  /** Options for `pg`; `host` is the folder of the socket. */
  connection: EmbeddedConnection;
  /** False when the server ran already, for another command or left by one that was killed. */
  startedHere: boolean;
  /** Ends our use; stops the server when no other process uses it. More than one call does no harm. */
  release(): Promise<void>;
};

export type EmbeddedServerOptions = {
  /** For tests, whose data are thrown away: the server does not wait for the disk. */
  fast?: boolean;
  log?: (message: string) => void;
};

/**
 * Opens the PostgreSQL server whose data lie in `dataDir`: makes the data on first use, starts the server or finds
 * the one that runs. Everything that looks at or changes the server's state happens inside the folder's lock, and
 * who uses it is noted there too; so two commands at the same moment agree on one server, and it is stopped by the
 * last of them. A process that dies without `release` leaves the server running; the next one takes it over.
 * @throws Refusal with a code from `dbRefusals`
 */
export async function openEmbeddedServer(
  dataDir: string,
  options: EmbeddedServerOptions = {},
): Promise<EmbeddedServer> {
  const serverPackage = findServerPackage();
  const folder = prepareDataFolder(dataDir, serverPackage.majorVersion);
  const start: StartOptions = { fast: options.fast ?? false, log: options.log ?? (() => undefined) };
  const locked = <T>(work: () => Promise<T>) =>
    withFolderLock(folder.lock, work, ({ pid }) =>
      start.log(`Väntar på process ${pid}, som öppnar eller stänger databasen …`),
    );

  const { user, connection, startedHere } = await locked(async () => {
    const ours = addUser(folder.users);
    try {
      return { user: ours, ...(await openLocked(folder, serverPackage, start)) };
    } catch (error) {
      removeUser(ours);
      throw error;
    }
  });

  let released: Promise<void> | undefined;
  const release = () =>
    locked(async () => {
      removeUser(user);
      const server = countUsers(folder.users) === 0 ? runningServer(folder.cluster) : undefined;
      if (server) await stop(folder, serverPackage, server, start);
    });
  return { connection, startedHere, release: () => (released ??= release()) };
}

async function openLocked(
  folder: DataFolder,
  serverPackage: ServerPackage,
  options: StartOptions,
): Promise<{ connection: EmbeddedConnection; startedHere: boolean }> {
  const running = await findRunning(folder, serverPackage, options);
  const server = running ?? (await start(folder, serverPackage, options));
  const connection = connectionTo(server, readPassword(folder));
  await ensureDatabase(connection);
  return { connection, startedHere: running === undefined };
}

async function findRunning(
  folder: DataFolder,
  serverPackage: ServerPackage,
  options: StartOptions,
): Promise<PidFile | undefined> {
  const running = runningServer(folder.cluster) && (await untilOthersReady(folder.cluster, options.log));
  if (!running || (await answers(running))) return running;
  // It runs, but its socket has been removed. Nobody new can reach it, while those connected still can.
  if (countUsers(folder.users) > 1) {
    throw new Refusal('embedded-database-failed', {
      reason: `no answer: ${running.socketFolder}`,
      log: folder.logFile,
    });
  }
  await stop(folder, serverPackage, running, options);
  return undefined;
}

/** @throws Refusal `data-folder-in-use-elsewhere` */
async function start(folder: DataFolder, serverPackage: ServerPackage, options: StartOptions): Promise<PidFile> {
  const killed = readPidFile(folder.cluster);
  if (killed && (await answers(killed))) throw new Refusal('data-folder-in-use-elsewhere', { folder: folder.path });
  if (killed) removeSocketFolder(folder, killed.socketFolder);
  const programs = runnablePrograms(serverPackage, folder);
  await ensureCluster(folder, programs, options.fast);
  return startServer(folder, programs, await chooseListening(folder), options);
}

async function stop(
  folder: DataFolder,
  serverPackage: ServerPackage,
  server: PidFile,
  options: StartOptions,
): Promise<void> {
  const { pgCtl } = programsIn(path.join(serverPackage.folder, 'native'));
  await stopServer(folder, server, pgCtl, options.log);
  removeSocketFolder(folder, server.socketFolder);
}
