import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../../kernel/refusal.ts';

/** A region file's text from disk. @throws Refusal `region-file-unreadable`, `region-file-not-utf8`. */
export async function readRegionFileFromDisk(file: string): Promise<{ fileName: string; text: string }> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal('region-file-unreadable', { file, cause: error.code ?? error.message });
  });
  try {
    return { fileName: path.basename(file), text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new Refusal('region-file-not-utf8', { file });
  }
}
