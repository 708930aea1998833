// How every check ends: the list of breaches on stderr and exit code 1, or one sentence and 0.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const projectRoot = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** True when the module is the program that was started, not one imported by a test. */
export const isMain = (moduleUrl) => process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === moduleUrl;

/** @param {string[]} problems `file:line what is wrong`, one each. */
export function report(name, problems, fine) {
  if (problems.length === 0) {
    console.log(`${name}: ${fine}`);
    return;
  }
  for (const problem of problems) console.error(problem);
  console.error(`${name}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exitCode = 1;
}
