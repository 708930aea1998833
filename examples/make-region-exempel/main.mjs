/**
 * Makes the files of the example region, the same every time.
 *   node examples/make-region-exempel/main.mjs           writes examples/region-exempel/
 *   node examples/make-region-exempel/main.mjs --check   compares, writes nothing; exit 1 when something differs
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeFiles } from './files.mjs';

const folder = fileURLToPath(new URL('../region-exempel/', import.meta.url));
const { files, summary } = makeFiles();

if (process.argv.includes('--check')) {
  const differing = Object.entries(files).filter(
    ([name, content]) => !existsSync(folder + name) || !readFileSync(folder + name).equals(content),
  );
  // What people have decided and written in the example is written by hand, as YAML.
  const isForeign = (name) => !(name in files) && !name.endsWith('.yaml');
  const foreign = existsSync(folder) ? readdirSync(folder).filter(isForeign) : [];
  for (const [name] of differing) console.error(`examples/region-exempel/${name} differs from what the script makes`);
  for (const name of foreign) console.error(`examples/region-exempel/${name} is not made by the script`);
  process.exitCode = differing.length + foreign.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(folder + name, content);
  console.log(summary);
}
