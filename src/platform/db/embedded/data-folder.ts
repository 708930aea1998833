import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../kernel/refusal.ts';
import { type Ids, type ServerAccount, canEnter, isRoot, ourAccount, serverAccount } from './account.ts';

/** Where everything of one embedded database lies, absolute and without symbolic links. */
export type DataFolder = {
  path: string;
  account: ServerAccount;
  /** Set when root works in a folder that another account owns and must be able to go on using. */
  owner?: Ids;
  cluster: string;
  users: string;
  lock: string;
  passwordFile: string;
  logFile: string;
};

/** `./data`; for root, whose home folder other accounts cannot enter, `/var/lib/varaktig`. */
export function defaultDataDir(): string {
  return isRoot() ? '/var/lib/varaktig' : path.resolve('data');
}

/**
 * Makes the folder ready for the server's account. Nothing is created or changed in a folder that is refused.
 * @throws Refusal `data-folder-unreachable`, `data-folder-other-version`, `data-folder-other-owner`, `data-folder-foreign`
 */
export function prepareDataFolder(dataDir: string, majorVersion: string): DataFolder {
  const wanted = path.resolve(dataDir);
  refuseOtherVersion(wanted, majorVersion);
  const account = findAccount(wanted);
  openEmptyFolder(wanted, account);
  if (!canEnter(account, nearestExisting(wanted))) throw unreachable(wanted, account);
  try {
    makeRoot(wanted, account);
    const real = realpathSync(wanted);
    if (!canEnter(account, real)) throw unreachable(wanted, account);
    const folder = layout(real, account);
    ensureOwned(folder.users, folder.owner);
    ensureOwned(folder.lock, folder.owner);
    return folder;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(code)) throw unreachable(wanted, account);
    throw error;
  }
}

/** Makes `folder` when it is missing, for `owner` (or ourselves) and nobody else. */
export function ensureOwned(folder: string, owner: Ids | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(folder, owner);
}

/** Never through a symbolic link, which the other account could have put there to be given something else. */
export function giveTo(file: string, owner: Ids | undefined): void {
  if (owner) lchownSync(file, owner.uid, owner.gid);
}

/** As `giveTo` for everything in a folder too: data that root has copied back from a backup, and copied programs. */
export function giveTree(folder: string, owner: Ids | undefined): void {
  if (!owner) return;
  giveTo(folder, owner);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) giveTree(child, owner);
    else giveTo(child, owner);
  }
}

function layout(folder: string, account: ServerAccount): DataFolder {
  const { uid, gid } = statSync(folder);
  return {
    path: folder,
    account,
    ...(isRoot() && uid !== 0 ? { owner: { uid, gid } } : {}),
    cluster: path.join(folder, 'pg'),
    users: path.join(folder, 'users'),
    lock: path.join(folder, 'lock'),
    passwordFile: path.join(folder, 'password'),
    logFile: path.join(folder, 'postgres.log'),
  };
}

function makeRoot(folder: string, account: ServerAccount): void {
  if (existsSync(folder)) {
    // Its permissions are its owner's business; ours are the folders that we make in it.
    if (!statSync(folder).isDirectory()) throw unreachable(folder, account);
    return;
  }
  makeFolders(path.dirname(folder));
  // Made ready under another name: another command, starting at the same moment, never finds it without its permissions.
  const draft = mkdtempSync(`${folder}.`);
  // Root keeps the folder, so that the server's account can plant nothing where root writes, and lets it pass through.
  if (account.ids) chmodSync(draft, 0o711);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmdirSync(draft);
    if (!existsSync(folder)) throw error;
  }
}

/**
 * An empty folder that root names, and that is closed to others (as `mktemp -d` makes them), is meant for us: the
 * server's account is let through it, as through one we make. A folder with something in it is left as it is.
 */
function openEmptyFolder(folder: string, account: ServerAccount): void {
  if (!account.ids || canEnter(account, folder)) return;
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory() || found.uid !== 0 || readdirSync(folder).length > 0) return;
  if (canEnter(account, path.dirname(folder))) chmodSync(folder, 0o711);
}

/** Not `recursive: true`, which goes round for ever in /proc on Node 20. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another command, starting at the same moment, made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function findAccount(dataDir: string): ServerAccount {
  try {
    return serverAccount(path.join(dataDir, 'pg'));
  } catch (error) {
    // Something above is closed to us, or is no folder.
    if (!['EACCES', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw unreachable(dataDir, ourAccount());
  }
}

function refuseOtherVersion(dataDir: string, majorVersion: string): void {
  // A folder that is itself a PostgreSQL data folder is somebody else's: not ours to put things in.
  if (readVersion(path.join(dataDir, 'PG_VERSION'))) throw new Refusal('data-folder-foreign', { folder: dataDir });
  const foundVersion = readVersion(path.join(dataDir, 'pg', 'PG_VERSION'));
  if (foundVersion === undefined || foundVersion === majorVersion) return;
  throw new Refusal('data-folder-other-version', { folder: dataDir, foundVersion, programVersion: majorVersion });
}

function readVersion(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    // Missing: a new folder. Not allowed: refused in a moment, with its own reason.
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) || folder === path.dirname(folder) ? folder : nearestExisting(path.dirname(folder));
}

function unreachable(folder: string, account: ServerAccount): Refusal {
  return new Refusal('data-folder-unreachable', { folder, account: account.name });
}
