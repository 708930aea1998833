// Flags identifiers that use a word the glossary says to avoid, in TypeScript, in SQL and in file names.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './lib/files.mjs';
import { namesInSource, namesInSql } from './lib/names.mjs';
import { isMain, projectRoot, report } from './lib/report.mjs';
import { lineAt, readText } from './lib/source.mjs';
import { ALLOWED_NAMES, AVOIDED, wordsOf } from './lib/vocabulary.mjs';

/** @returns {string[]} one `file:line problem` per breach. */
export function checkVocabulary(root) {
  const glossary = JSON.parse(readFileSync(path.join(root, 'glossary.json'), 'utf8'));
  const problems = undecidedEntries(glossary);
  const faultIn = rulesOf(glossary);
  const check = (file, text, names) => {
    const seen = new Set();
    for (const { name, start } of names) {
      const fault = seen.has(name) ? undefined : faultIn(name);
      seen.add(name);
      if (fault) problems.push(`${file}:${lineAt(text, start)} ${fault}`);
    }
  };
  for (const file of listFiles(root, 'src', ['.ts', '.tsx'])) {
    const text = readText(root, file);
    check(file, text, [...fileNames(file), ...namesInSource(file, text)]);
  }
  for (const file of listFiles(root, 'migrations', ['.sql'])) {
    const text = readText(root, file);
    check(file, text, [...fileNames(file), ...namesInSql(text)]);
  }
  return problems;
}

const fileNames = (file) => file.split('/').map((name) => ({ name: name.replace(/\..*$/, ''), start: 0 }));

/** A word to avoid that nobody has decided on would look enforced and not be. */
function undecidedEntries(glossary) {
  const entries = glossary.flatMap((term) => term.avoid);
  return entries
    .filter((entry) => !Object.hasOwn(AVOIDED, entry))
    .map(
      (entry) =>
        `glossary.json:1 "${entry}" is to be avoided, and scripts/lib/vocabulary.mjs does not say whether that is enforced`,
    );
}

function rulesOf(glossary) {
  const terms = glossary
    .flatMap((term) => term.code)
    .map(wordsOf)
    .sort((a, b) => b.length - a.length);
  const rules = glossary.flatMap((term) =>
    term.avoid
      .filter((entry) => AVOIDED[entry] === 'word' || AVOIDED[entry] === 'whole')
      .map((entry) => ({
        whole: AVOIDED[entry] === 'whole',
        words: wordsOf(entry.replace(/ (alone|\().*$/, '')),
        use: term.code.join(' or '),
      })),
  );
  /** Most names stand in many files. */
  const told = new Map();
  return (name) => {
    if (!told.has(name)) told.set(name, faultIn(name));
    return told.get(name);
  };
  function faultIn(name) {
    if (Object.hasOwn(ALLOWED_NAMES, name)) return undefined;
    const all = wordsOf(name);
    const rule = rules.find(({ whole, words }) =>
      whole ? all.length === words.length && indexOf(all, words) === 0 : covers(all, words, terms),
    );
    return rule ? `${name}: the glossary avoids "${rule.words.join(' ')}"; use ${rule.use}` : undefined;
  }
}

/** The avoided words stand in the name, and not as part of a term of the glossary: effectGoal is a term, goal is not. */
function covers(all, avoided, terms) {
  if (indexOf(all, avoided) === -1) return false;
  const longer = terms.filter((term) => term.length > avoided.length && indexOf(term, avoided) !== -1);
  let rest = all;
  for (const term of longer) {
    const at = indexOf(rest, term);
    if (at !== -1) rest = [...rest.slice(0, at), '|', ...rest.slice(at + term.length)];
  }
  return indexOf(rest, avoided) !== -1;
}

function indexOf(all, words) {
  const same = (word, wanted) =>
    word === wanted || word === `${wanted}s` || (wanted.endsWith('y') && word === `${wanted.slice(0, -1)}ies`);
  return all.findIndex((_, at) =>
    words.every((wanted, step) => at + step < all.length && same(all[at + step], wanted)),
  );
}

if (isMain(import.meta.url))
  report('vocabulary', checkVocabulary(projectRoot), 'no identifier uses a word the glossary avoids');
