// Which files the project has.
import { readdirSync } from 'node:fs';
import path from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.cache', 'test-results']);

/** Every file below `root/folder` whose name ends as asked, relative to root with `/`, in a fixed order. A missing folder has none. */
export function listFiles(root, folder, endings) {
  const found = [];
  const visit = (relative) => {
    let entries;
    try {
      entries = readdirSync(path.join(root, relative), { withFileTypes: true });
    } catch (error) {
      if (error.code === 'ENOENT') return;
      throw error;
    }
    for (const entry of entries) {
      const below = relative === '.' ? entry.name : `${relative}/${entry.name}`;
      // `data` is the default database folder at the root only: a context may have a folder of that name.
      if (entry.isDirectory() && !(SKIPPED.has(entry.name) && (entry.name !== 'data' || below === 'data')))
        visit(below);
      if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending))) found.push(below);
    }
  };
  visit(folder);
  return found.sort();
}
