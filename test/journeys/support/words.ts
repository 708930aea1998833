/** With the spaces that keep a figure or a date together as ordinary ones, and without signs that show nothing. */
export const plain = (words: string): string => words.replaceAll('\u2060', '').replace(/[\u00a0\u202f\u2009]/g, ' ');

/** A ratio as the pages show it, with an ordinary space. */
export const percent = (ratio: number): string => `${(ratio * 100).toFixed(1).replace('.', ',')} %`;
