// Writes the published JSON Schema of the region file from the fields its reader knows; with --check fails when the committed file is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, 'schema/region-file.schema.json');
const { regionFileSchema } = await import(
  path.join(root, 'dist/node/contexts/organisation/domain/fields/json-schema.js')
);
const text = `${JSON.stringify(regionFileSchema(), null, 2)}\n`;

if (process.argv.includes('--check')) {
  // Compared as data: the formatter decides the spacing.
  const committed = JSON.stringify(JSON.parse(readFileSync(target, 'utf8')));
  if (committed !== JSON.stringify(JSON.parse(text))) {
    console.error(`${path.relative(root, target)} is stale: run npm run schema:make and commit it`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`wrote ${path.relative(root, target)}`);
}
