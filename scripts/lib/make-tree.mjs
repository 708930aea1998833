// For the checks' own tests: a small project in a temporary folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @param {Record<string, string>} files content by path. @returns {{ root: string, remove: () => void }} */
export function makeTree(files) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'varaktig-check-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Runs `check` on a tree of those files and removes it again. */
export function onTree(files, check) {
  const { root, remove } = makeTree(files);
  try {
    return check(root);
  } finally {
    remove();
  }
}
