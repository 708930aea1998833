#!/usr/bin/env node
// Builds what is missing or older than its sources, then hands over to the compiled command line.
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const main = path.join(root, 'dist/node/program/main.js');

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && /\.(tsx?|css|html|json|svg|csv)$/.test(entry.name)) {
      latest = Math.max(latest, statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
    }
  }
  return latest;
}

// An installed package may come without sources; a clone has them, and may have been updated since it was built.
const sources = path.join(root, 'src');
if (existsSync(sources) && (!existsSync(main) || newest(sources) > statSync(path.join(root, 'dist')).mtimeMs)) {
  const built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(1);
}

// Where Node.js can (22.8 and newer) it keeps what it compiled, so that the next command starts sooner.
module.enableCompileCache?.();

const { runCommandLine } = await import(main);
await runCommandLine(process.argv.slice(2));
