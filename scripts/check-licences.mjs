// Fails on copyleft or unknown licences among everything that is shipped: what runs on the server and what is built into the web application.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './lib/files.mjs';
import { importsOf } from './lib/imports.mjs';
import { isMain, projectRoot, report } from './lib/report.mjs';
import { parseSource, readText } from './lib/source.mjs';

const PERMISSIVE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'PostgreSQL',
  'Python-2.0',
  'Zlib',
]);

/** Licences that are fit for the packages below only, with the reason. */
const EXCEPTIONS = {
  'OFL-1.1': 'a font, shipped unchanged under its own name',
};
const EXCEPTED = [/^@fontsource(-variable)?\//];

/** @returns {{ name: string, version: string, licence: string, problem?: string }[]} sorted by name. */
export function listLicences(root) {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const rows = [
    ...shippedPackages(lock, [
      ...Object.keys(lock[''].dependencies ?? {}),
      ...Object.keys(lock[''].optionalDependencies ?? {}),
      ...webPackages(root),
    ]),
  ];
  return rows
    .map((place) => ({
      name: place.replace(/^.*node_modules\//, ''),
      version: lock[place].version,
      licence: licenceOf(root, place, lock[place]),
    }))
    .map((row) => ({ ...row, ...judge(row) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The web application's packages are development dependencies, but end up in what is served. */
function webPackages(root) {
  const files = ['src/web', 'src/contexts']
    .flatMap((folder) => listFiles(root, folder, ['.ts', '.tsx']))
    .filter((file) => !file.includes('.test.'));
  const sheets = listFiles(root, 'src/web', ['.css']).flatMap((file) =>
    [...readText(root, file).matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map((match) => match[1]),
  );
  const specifiers = [
    ...sheets,
    ...files.flatMap((file) => importsOf(parseSource(file, readText(root, file))).map(({ specifier }) => specifier)),
  ];
  return [
    ...new Set(
      specifiers
        .filter((name) => !/^[./]|^node:/.test(name))
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    ),
  ];
}

function shippedPackages(lock, names) {
  const found = new Set();
  const visit = (name, from) => {
    const place = resolve(lock, name, from);
    if (!place || found.has(place)) return;
    found.add(place);
    const entry = lock[place];
    for (const below of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) visit(below, place);
  };
  for (const name of names) visit(name, '');
  return found;
}

/** As Node looks: in the package's own node_modules, then outwards. */
function resolve(lock, name, from) {
  for (let base = from; ; base = base.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const place = `${base ? `${base}/` : ''}node_modules/${name}`;
    if (lock[place]) return place;
    if (base === '') return undefined;
  }
}

function licenceOf(root, place, entry) {
  const file = path.join(root, place, 'package.json');
  const { license, licenses } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : entry;
  const named = license ?? licenses ?? entry.license;
  if (Array.isArray(named)) return named.map((one) => one.type ?? one).join(' OR ');
  return (typeof named === 'object' ? named?.type : named) ?? 'unknown';
}

function judge({ name, licence }) {
  const parts = licence.replaceAll(/[()]/g, '').split(/ (OR|AND) /);
  const fits = (one) =>
    PERMISSIVE.has(one) || (Object.hasOwn(EXCEPTIONS, one) && EXCEPTED.some((pattern) => pattern.test(name)));
  const terms = parts.filter((part) => part !== 'OR' && part !== 'AND');
  const fine = parts.includes('AND') ? terms.every(fits) : terms.some(fits);
  return fine ? {} : { problem: `licence ${licence} is copyleft or unknown` };
}

if (isMain(import.meta.url)) {
  const rows = listLicences(projectRoot);
  const width = Math.max(...rows.map(({ name, version }) => name.length + version.length + 1));
  for (const { name, version, licence } of rows) console.log(`${`${name}@${version}`.padEnd(width)}  ${licence}`);
  const problems = rows
    .filter(({ problem }) => problem)
    .map(({ name, version, problem }) => `package-lock.json:1 ${name}@${version}: ${problem}`);
  for (const [licence, reason] of Object.entries(EXCEPTIONS)) console.log(`${licence} is let through: ${reason}`);
  report('licences', problems, `${rows.length} packages are shipped, each under a licence that fits`);
}
