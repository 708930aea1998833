import { fileTexts } from './domain/texts-file.ts';
import { importTexts } from './domain/texts-import.ts';
import { rowTexts } from './domain/texts-row.ts';
import { sieTexts, skipTexts } from './domain/texts-sie.ts';

/** Every code this context answers with, in both languages, with {places} to fill: refused files, faulty and skipped rows. */
export const importRefusals = { ...importTexts, ...fileTexts, ...rowTexts, ...sieTexts, ...skipTexts } as const;

export type ImportRefusalCode = keyof typeof importRefusals;
