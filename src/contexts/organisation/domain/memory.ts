/** Enough for any region's codes; a file of rubbish codes starts the memory anew instead of filling it. */
const REMEMBERED = 100_000;

/** A function that remembers what it gave for each text. It may call itself for other texts. */
export function memoryOf<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
