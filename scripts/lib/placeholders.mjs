// Names of the values an ICU message asks for, also inside the branches of plural and select.

/** @returns {string[]} each name once, sorted. */
export function placeholdersOf(message) {
  const names = new Set();
  readText(message.replaceAll(/'\{[^']*'/g, ''), 0, names);
  return [...names].sort();
}

/** Reads running text until its closing brace or the end; returns the offset after it. */
function readText(message, start, names) {
  let at = start;
  while (at < message.length && message[at] !== '}')
    at = message[at] === '{' ? readArgument(message, at + 1, names) : at + 1;
  return at + 1;
}

/** Reads `name}`, `name, number}` or `name, plural, one {…} other {…}}`; returns the offset after it. */
function readArgument(message, start, names) {
  const [head, name, kind] = /^\s*([\w-]+)\s*(?:,\s*(\w+))?/.exec(message.slice(start)) ?? [''];
  if (name) names.add(name);
  const branches = kind === 'plural' || kind === 'select' || kind === 'selectordinal';
  let at = start + head.length;
  while (at < message.length && message[at] !== '}')
    at = branches && message[at] === '{' ? readText(message, at + 1, names) : at + 1;
  return at + 1;
}
