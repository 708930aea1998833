import { closeSync, constants, fchownSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { DataFolder } from './data-folder.ts';

const ROTATED_AT_BYTES = 10 * 1024 * 1024;

export type ServerLog = {
  descriptor: number;
  /** What has been written since it was opened. */
  written(): string;
  close(): void;
};

/** Opens the server's log for appending; one that has grown large becomes `postgres.log.1`. */
export function openServerLog({ logFile, owner }: DataFolder): ServerLog {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > ROTATED_AT_BYTES) renameSync(logFile, `${logFile}.1`);
  // Not through a symbolic link (the constant is missing on Windows).
  const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);
  const descriptor = openSync(logFile, flags, 0o600);
  if (owner) fchownSync(descriptor, owner.uid, owner.gid);
  const start = fstatSync(descriptor).size;
  return {
    descriptor,
    written: () => readFileSync(logFile).subarray(start).toString('utf8').trim(),
    close: () => closeSync(descriptor),
  };
}
