const MAX_LENGTH = 150;
/** Control signs, halves of a sign, and signs that turn the direction of writing so that an ending reads as another. */
const HIDDEN = /[\p{Control}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/gu;

/** The name without folders and signs that cannot be seen; undefined when nothing is left to call the file by. */
export function cleanFileName(given: string): string | undefined {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last.replaceAll(HIDDEN, '').trim();
  if (name === '' || /^\.+$/.test(name)) return undefined;
  if (name.length <= MAX_LENGTH) return name;
  const ending = /\.[^.]{1,8}$/.exec(name)?.[0] ?? '';
  return name.slice(0, MAX_LENGTH - ending.length) + ending;
}

/** For the answer's header: a plain name for old programs, and the real one (RFC 6266). */
export function dispositionOf(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w. -]/g, '_');
  const real = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`;
}
