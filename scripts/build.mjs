// Builds dist/node (server, command line) and dist/web (browser). A part whose sources are unchanged is left as it is.
// dist/node has every module for tools to import, and the program as few files (program/), which starts three times as fast.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFolder, withBuildLock } from './lib/build-lock.mjs';
import { listFiles } from './lib/files.mjs';
import { isMain, projectRoot } from './lib/report.mjs';
import { run } from './lib/run.mjs';

const CODE = ['.ts', '.tsx', '.css', '.html', '.svg', '.json', '.js', '.png', '.woff2', '.webmanifest'];
/** Files that are read at run time from beside the code. */
const ASSETS = ['.json', '.csv', '.sql', '.yaml', '.txt', '.typ'];

const isTest = (file) => /\.test\.tsx?$/.test(file);
const isBrowserOnly = (file) => file.startsWith('src/web/') || /^src\/contexts\/[^/]+\/ui\//.test(file);
const SHARED = ['package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs', 'glossary.json'];

const PARTS = {
  node: {
    sources: (root) => [
      ...listFiles(root, 'src', [...new Set(['.ts', ...ASSETS])]).filter(
        (file) => !isTest(file) && !isBrowserOnly(file),
      ),
      ...SHARED,
      'tsconfig.server.json',
      'vite.node.config.ts',
    ],
    make: async (target) => {
      if ((await run(['tsc', '-p', 'tsconfig.server.json', '--outDir', target])) !== 0) return false;
      copyAssets(projectRoot, target);
      const [main, program] = ['app/cli/main.js', 'program'].map((name) => path.join(target, name));
      return vite(program, '--config', 'vite.node.config.ts', '--ssr', main);
    },
  },
  web: {
    sources: (root) => [
      ...listFiles(root, 'src', CODE).filter((file) => !isTest(file) && !/\/(server|platform)\//.test(file)),
      ...SHARED,
      'tsconfig.web.json',
      'vite.config.ts',
    ],
    make: (target) => vite(target),
  },
};

/** @returns {Promise<boolean>} whether it could be built. */
async function vite(target, ...words) {
  return (await run(['vite', 'build', ...words, '--outDir', target, '--emptyOutDir', '--logLevel', 'warn'])) === 0;
}

/** Content, not time: a fresh clone and a switched branch give the right answer too. */
export function hashOf(root, files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files)
    hash.update(`\0${file}\0`).update(existsSync(path.join(root, file)) ? readFileSync(path.join(root, file)) : '');
  return hash.digest('hex');
}

function copyAssets(root, target) {
  for (const file of listFiles(root, 'src', ASSETS).filter((name) => !isBrowserOnly(name))) {
    const copy = path.join(target, path.relative('src', file));
    mkdirSync(path.dirname(copy), { recursive: true });
    cpSync(path.join(root, file), copy);
  }
}

const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

async function buildPart(name, { sources, make }) {
  const target = path.join(projectRoot, 'dist', name);
  const stamp = path.join(projectRoot, 'dist/.stamp', name);
  const hash = hashOf(projectRoot, sources(projectRoot));
  if (existsSync(target) && readStamp(stamp) === hash) return true;
  console.error(`building dist/${name}`);
  // Built beside and moved into place: whoever reads the old one meanwhile never sees half a build.
  const fresh = path.join(projectRoot, '.cache', `${name}-${process.pid}`);
  try {
    if (!(await make(fresh))) return false;
    rmSync(stamp, { force: true });
    mkdirSync(path.dirname(target), { recursive: true });
    replaceFolder(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

/** Builds what is not up to date: `['node']`, `['web']` or both. @returns {Promise<boolean>} whether all could be built. */
export async function build(names = Object.keys(PARTS)) {
  return withBuildLock(path.join(projectRoot, '.cache'), async () => {
    let fine = true;
    for (const name of names) fine = (await buildPart(name, PARTS[name])) && fine;
    // bin/varaktig.mjs asks for a build when a source is newer than this folder: after a failure, every source is.
    const dist = path.join(projectRoot, 'dist');
    const looked = fine ? new Date() : new Date(0);
    if (existsSync(dist)) utimesSync(dist, looked, looked);
    return fine;
  });
}

if (isMain(import.meta.url)) {
  const names = process.argv.slice(2).filter((name) => Object.hasOwn(PARTS, name));
  process.exitCode = (await build(names.length > 0 ? names : undefined)) ? 0 : 1;
}
