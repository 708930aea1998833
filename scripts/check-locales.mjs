// Every text exists in both languages, with the same placeholders, and none is empty.
import { existsSync } from 'node:fs';
import { listFiles } from './lib/files.mjs';
import { isMain, projectRoot, report } from './lib/report.mjs';
import { placeholdersOf } from './lib/placeholders.mjs';
import { lineAt, readText } from './lib/source.mjs';

const FOLDER = 'src/web/locales';

/** @returns {string[]} one `file:line problem` per breach. */
export function checkLocales(root) {
  if (!existsSync(`${root}/${FOLDER}`)) return [`${FOLDER}:1 does not exist`];
  const files = listFiles(root, FOLDER, ['.json']);
  const swedish = files.filter((file) => /\/sv[^/]*\.json$/.test(file));
  if (swedish.length === 0) return [`${FOLDER}:1 holds no Swedish texts (sv.json)`];
  const alone = files.filter((file) => !/\/(sv|en)[^/]*\.json$/.test(file) || !files.includes(otherLanguage(file)));
  return [
    ...alone.map((file) => `${file}:1 has no ${otherLanguage(file)} beside it`),
    ...swedish.filter((file) => !alone.includes(file)).flatMap((file) => comparePair(root, file, otherLanguage(file))),
  ];
}

const otherLanguage = (file) =>
  file.replace(/\/(sv|en)([^/]*)$/, (_, language, rest) => `/${language === 'sv' ? 'en' : 'sv'}${rest}`);

function comparePair(root, first, second) {
  const [one, other] = [first, second].map((file) => ({
    file,
    text: readText(root, file),
    texts: flatten(JSON.parse(readText(root, file))),
  }));
  return [...faultsOf(one, other), ...faultsOf(other, one)];
}

function faultsOf({ file, text, texts }, other) {
  return [...texts].flatMap(([key, value]) => {
    const place = `${file}:${lineAt(text, Math.max(0, text.indexOf(`"${key}"`)))}`;
    if (typeof value !== 'string' || value.trim() === '') return [`${place} ${key} is empty or no text`];
    if (!other.texts.has(key)) return [`${place} ${key} is missing in ${other.file}`];
    const [mine, theirs] = [value, String(other.texts.get(key))].map((message) => placeholdersOf(message).join(', '));
    return mine === theirs ? [] : [`${place} ${key} has the placeholders {${mine}}, and {${theirs}} in ${other.file}`];
  });
}

/** Flat ids, and nested objects as `a.b`. */
function flatten(value, prefix = '') {
  return new Map(
    Object.entries(value).flatMap(([key, inner]) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? [...flatten(inner, `${prefix}${key}.`)]
        : [[`${prefix}${key}`, inner]],
    ),
  );
}

if (isMain(import.meta.url)) report('locales', checkLocales(projectRoot), 'every text exists in Swedish and English');
