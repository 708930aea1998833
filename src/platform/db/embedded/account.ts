import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../kernel/refusal.ts';

export type Ids = { uid: number; gid: number };

/** The account that the server runs as and that owns its data. */
export type ServerAccount = {
  name: string;
  /** Set when the account is another than our own: only root can and must change to it. */
  ids?: Ids;
};

/** Tried in order: an account that the operator made for the purpose, then ones that every Unix has. */
const UNPRIVILEGED = ['varaktig', 'nobody', 'daemon'];

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Our own account, except for root, whom PostgreSQL refuses to serve: then the owner of the data in `clusterFolder`
 * when there are any, so that a folder stays with the account it began with, otherwise an unprivileged account.
 * @throws Refusal `embedded-database-no-account`, `data-folder-other-owner`
 */
export function serverAccount(clusterFolder: string): ServerAccount {
  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (!isRoot()) {
    const ours = ourAccount();
    if (!owner || process.getuid === undefined || owner.uid === process.getuid()) return ours;
    const values = { folder: path.dirname(clusterFolder), owner: nameOf(owner.uid), account: ours.name };
    throw new Refusal('data-folder-other-owner', values);
  }
  if (owner && owner.uid !== 0) return { name: nameOf(owner.uid), ids: { uid: owner.uid, gid: owner.gid } };
  const accounts = readAccounts();
  const found = UNPRIVILEGED.flatMap((name) => accounts.find((account) => account.name === name) ?? [])[0];
  if (!found) throw new Refusal('embedded-database-no-account', { accounts: UNPRIVILEGED.join(', ') });
  return { name: found.name, ids: { uid: found.uid, gid: found.gid } };
}

/** The account that this process runs as. */
export function ourAccount(): ServerAccount {
  return { name: process.getuid ? nameOf(process.getuid()) : (process.env['USERNAME'] ?? '') };
}

/**
 * Whether the account can enter `folder`. Asked of the system by entering it as that account: permission bits alone
 * do not tell, since every folder above counts, and access lists and security modules besides.
 */
export function canEnter(account: ServerAccount, folder: string): boolean {
  if (process.platform === 'win32') return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const run = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', stdio: 'ignore', ...account.ids });
  return run.status === 0;
}

type PasswdEntry = { name: string; uid: number; gid: number };

/** passwd(5): name:password:uid:gid:… Negative ids (macOS's nobody) are left out. */
function readAccounts(): PasswdEntry[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, name, uid, gid] = /^([^:#]+):[^:]*:(\d+):(\d+):/.exec(line) ?? [];
    return name === undefined || uid === '0' ? [] : [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/** The number itself when the account has no local name (directory service, container). */
function nameOf(uid: number): string {
  return readAccounts().find((account) => account.uid === uid)?.name ?? (uid === 0 ? 'root' : String(uid));
}
