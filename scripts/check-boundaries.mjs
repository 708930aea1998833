// Enforces the import table of ARCHITECTURE.md: areas, the two doors of a context, and no cycles between contexts.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './lib/files.mjs';
import { ALLOWED, areaOf, PACKAGES } from './lib/areas.mjs';
import { importsOf } from './lib/imports.mjs';
import { isMain, projectRoot, report } from './lib/report.mjs';
import { lineAt, parseSource, readText } from './lib/source.mjs';

/** @returns {string[]} one `file:line problem` per breach. */
export function checkBoundaries(root) {
  const problems = [];
  const edges = new Map();
  const files = listFiles(root, 'src', ['.ts', '.tsx']);
  for (const file of files) {
    const from = areaOf(file);
    if (!ALLOWED[from.area]) {
      problems.push(`${file}:1 lies in no area of the house: ${Object.keys(ALLOWED).join(', ')}`);
      continue;
    }
    const text = readText(root, file);
    for (const { specifier, start } of importsOf(parseSource(file, text))) {
      const place = `${file}:${lineAt(text, start)}`;
      const problem = specifier.startsWith('.')
        ? faultOfFile(root, file, from, specifier)
        : faultOfPackage(from, specifier);
      if (problem) problems.push(`${place} ${problem}`);
      const to = specifier.startsWith('.') ? areaOf(targetOf(file, specifier)) : undefined;
      // Nothing imports ui but the shell, so its imports cannot close a circle at run time.
      if (!from.test && from.area !== 'ui' && from.context && to?.context && to.context !== from.context) {
        addEdge(edges, from.context, to.context, place);
      }
    }
  }
  return [...problems, ...cyclesOf(edges)];
}

const targetOf = (file, specifier) =>
  path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, '')));

function faultOfFile(root, file, from, specifier) {
  const target = targetOf(file, specifier);
  if (!existsSync(path.join(root, target))) return `imports ${specifier}, which does not exist`;
  const to = areaOf(target);
  if (!to) return faultOutside(from, target);
  if (from.test && to.context === from.context && from.context) return undefined;
  if (from.test && ['platform', 'kernel'].includes(to.area)) return undefined;
  if (to.test && !from.test) return `imports the test ${target}`;
  return mayImport(from, to, target) ? undefined : `${describe(from)} may not import ${target} (${describe(to)})`;
}

/** The glossary explains words in the web application; tests may use what lies under test/. */
function faultOutside(from, target) {
  if (from.test && /^(test|examples)\//.test(target)) return undefined;
  if (target === 'glossary.json' && ['web', 'ui', 'app'].includes(from.area)) return undefined;
  return `imports ${target}, outside src/`;
}

function mayImport(from, to, target) {
  return ALLOWED[from.area].some(({ area, whose }) => {
    if (area !== to.area) return false;
    const own = from.context === to.context;
    if (whose === 'own') return own;
    if (whose === 'other' && own) return false;
    // Door 2 is the file server.ts; the folder behind it is closed to everyone else.
    return area !== 'server' || own || target.endsWith('/server.ts');
  });
}

function faultOfPackage(from, specifier) {
  const rule = from.test ? undefined : PACKAGES[from.area];
  if (!rule) return undefined;
  const matches = (name) => specifier === name || specifier.startsWith(/[:/]$/.test(name) ? name : `${name}/`);
  if (rule.only && !rule.only.some(matches)) return `${describe(from)} may not import the package ${specifier}`;
  if (rule.never?.some(matches))
    return `${describe(from)} may not import the package ${specifier}, which needs a server`;
  return undefined;
}

const describe = ({ area, context }) => (context ? `${context} ${area}` : area);

function addEdge(edges, from, to, place) {
  const targets = edges.get(from) ?? new Map();
  edges.set(from, targets);
  if (!targets.has(to)) targets.set(to, place);
}

/** One sentence per circle of contexts, with the import that starts each step. */
function cyclesOf(edges) {
  const cycles = new Map();
  const visit = (context, trail) => {
    const at = trail.indexOf(context);
    if (at !== -1) {
      const circle = trail.slice(at);
      const steps = circle.map((from, index) => edges.get(from).get(circle[(index + 1) % circle.length]));
      cycles.set(
        [...circle].sort().join(' '),
        `${steps[0]} contexts import each other in a circle: ${[...circle, context].join(' → ')} (${steps.join(', ')})`,
      );
      return;
    }
    for (const next of edges.get(context)?.keys() ?? []) visit(next, [...trail, context]);
  };
  for (const context of edges.keys()) visit(context, []);
  return [...cycles.values()];
}

if (isMain(import.meta.url)) report('boundaries', checkBoundaries(projectRoot), 'every import goes through the doors');
