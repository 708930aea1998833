// Prints how large the source files are, and holds the number of suppressed lint rules: it may only fall.
// The limits of one file (350 lines), one function (70) and one test file (500) are lint rules in .oxlintrc.json.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './lib/files.mjs';
import { isMain, projectRoot, report } from './lib/report.mjs';
import { lineAt, readText } from './lib/source.mjs';

export const LIMITS = { median: 60, question: 200 };

const FOLDERS = ['src', 'bin', 'scripts', 'test', 'bench', 'examples'];
const SUPPRESSION =
  /(?:\/\/|\/\*|\{\/\*)\s*(?:(?:ox|es)lint-disable\S*|@ts-expect-error|@ts-ignore|@ts-nocheck)([^\n]*)/g;

/** @returns {{ problems: string[], median: number, questions: { file: string, lines: number }[], suppressions: number }} */
export function checkSizes(root) {
  const sources = listFiles(root, 'src', ['.ts', '.tsx']).filter(
    (file) => !/\.test\.tsx?$/.test(file) && file !== 'src/platform/db/schema.ts',
  );
  const sized = sources.map((file) => ({ file, lines: countLines(readText(root, file)) }));
  const median = medianOf(sized.map(({ lines }) => lines));
  const problems =
    median > LIMITS.median
      ? [`src:1 the median source file has ${median} lines, at most ${LIMITS.median} are allowed`]
      : [];
  const suppressions = findSuppressions(root);
  problems.push(
    ...suppressions
      .filter(({ reason }) => !reason)
      .map(({ place }) => `${place} suppresses a rule without saying why (-- reason)`),
  );
  problems.push(...ratchet(root, suppressions));
  return {
    problems,
    median,
    questions: sized.filter(({ lines }) => lines > LIMITS.question),
    suppressions: suppressions.length,
  };
}

const countLines = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

function medianOf(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[Math.floor((sorted.length - 1) / 2)];
}

function findSuppressions(root) {
  return FOLDERS.flatMap((folder) => listFiles(root, folder, ['.ts', '.tsx', '.mjs'])).flatMap((file) => {
    const text = readText(root, file);
    return [...text.matchAll(SUPPRESSION)].map((match) => ({
      place: `${file}:${lineAt(text, match.index)}`,
      reason: / -- \S/.test(match[1]),
    }));
  });
}

/** The stored number must be the number there is: higher is a breach, lower must be written down so that it stays. */
function ratchet(root, suppressions) {
  const file = path.join(root, 'scripts/suppressions.json');
  const { allowed } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { allowed: 0 };
  if (suppressions.length > allowed) {
    return [
      ...suppressions.map(({ place }) => `${place} suppresses a rule`),
      `scripts/suppressions.json:1 allows ${allowed} suppressions, there are ${suppressions.length}`,
    ];
  }
  return suppressions.length < allowed
    ? [`scripts/suppressions.json:1 allows ${allowed} suppressions, there are ${suppressions.length}: lower it`]
    : [];
}

if (isMain(import.meta.url)) {
  const { problems, median, questions, suppressions } = checkSizes(projectRoot);
  for (const { file, lines } of questions) console.log(`${file}: ${lines} lines, can it be split by concept?`);
  report(
    'sizes',
    problems,
    `median ${median} lines, ${questions.length} files over ${LIMITS.question}, ${suppressions} suppressions`,
  );
}
