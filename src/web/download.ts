import type { Language } from './format.ts';
import { PAPER } from './charts/palette.ts';

/** Gives the reader a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export type CsvCell = string | number | null;

/**
 * Rows as a spreadsheet in the reader's language opens them: semicolon and decimal comma in Swedish, comma and point in
 * English, a byte order mark, figures unrounded. Text that a spreadsheet would take for a formula gets an apostrophe.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[], language: Language): string {
  const separator = language === 'sv' ? ';' : ',';
  const cell = (value: CsvCell): string => {
    if (value === null) return '';
    if (typeof value === 'number') return language === 'sv' ? String(value).replace('.', ',') : String(value);
    // Signs that only keep lines from breaking on the screen would make searches in the file miss.
    const plain = value.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
    const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
    return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

/** The chart as a file of its own: paper colours, white behind, without what only serves the screen. */
export function svgTextOf(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  for (const node of copy.querySelectorAll('[data-screen-only]')) node.remove();
  for (const node of [copy, ...copy.querySelectorAll('[class]')]) node.removeAttribute('class');
  const background = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  background.setAttribute('width', '100%');
  background.setAttribute('height', '100%');
  background.setAttribute('fill', PAPER.surface);
  copy.querySelector('desc')?.after(background);
  return new XMLSerializer().serializeToString(copy);
}

/** The chart as a picture, three dots to the pixel so that it is crisp in print. @throws Error when it cannot be drawn. */
export async function pngOf(chart: SVGSVGElement, scale = 3): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgTextOf(chart)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = chart.viewBox.baseVal.width * scale;
    canvas.height = chart.viewBox.baseVal.height * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
