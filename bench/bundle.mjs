// JavaScript of a first visit, compressed: what index.html names, and what the overview page loads besides.
// node bench/bundle.mjs   — reads dist/web.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { keepResult } from './lib/results.mjs';

const folder = new URL('../dist/web/', import.meta.url);
const html = readFileSync(new URL('index.html', folder), 'utf8');
const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((match) => match[1]);
const scripts = readdirSync(new URL('assets/', folder))
  .filter((file) => file.endsWith('.js'))
  .map((file) => `assets/${file}`);
const bytesOf = (file) => gzipSync(readFileSync(new URL(file, folder)), { level: 6 }).length;
const read = (file) => readFileSync(new URL(file, folder), 'utf8');

/** Static imports are loaded with the file; dynamic ones when their page is opened. */
function withImports(files) {
  const found = new Set();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(new URL(file, folder))) continue;
    found.add(file);
    for (const match of read(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) waiting.push(`assets/${match[1]}`);
  }
  return found;
}

// The page's code and the words that the shell and it need, by the names and eight-character hashes of the build.
const overview = scripts.filter((file) => /^assets\/(OverviewPage|sv|sv-indicators)-.{8}\.js$/.test(file));
const first = withImports([...named, ...overview]);
const sizes = Object.fromEntries([...first].map((file) => [file, bytesOf(file)]).toSorted((a, b) => b[1] - a[1]));
keepResult('bundle', {
  firstVisitGzipBytes: Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0),
  allPagesGzipBytes: scripts.reduce((sum, file) => sum + bytesOf(file), 0),
  firstVisitFiles: sizes,
});
