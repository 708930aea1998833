import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { plainDate, type PlainDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { EARLIEST_DATE } from '../../domain/dates.ts';
import { fileTypeOf } from '../../domain/file-type.ts';
import { PROFILE_KEYS } from '../../domain/profiles/index.ts';
import { runningHash } from './content-hash.ts';
import { readFileHead } from './file-head.ts';
import { openTextSource } from './open-text-source.ts';
import { openWorkbookSource } from './open-workbook-source.ts';
import type { OpenOptions, Source } from './source.ts';

const DEFAULT_MAX_BYTES = 8 * 1024 ** 3;

const REFUSED_TYPES: Readonly<Record<string, string>> = {
  empty: 'file-empty',
  binary: 'file-binary',
  pdf: 'file-pdf',
  'old-workbook': 'file-old-workbook',
};

/**
 * Finds out what a file is and prepares to read its rows; reads no more of it than that takes.
 * @throws Refusal with a code of `fileTexts` when the file is not fit to be read.
 */
export async function openSource(file: string, options: OpenOptions = {}): Promise<Source> {
  const fileName = options.fileName ?? basename(file);
  if (options.profile !== undefined && !PROFILE_KEYS.includes(options.profile)) {
    throw new Refusal('profile-unknown', { profile: options.profile, profiles: PROFILE_KEYS.join(', ') });
  }
  if (options.kind === 'invoice') throw new Refusal('invoice-import-unavailable', { file: fileName });
  const { byteSize, head } = await readFileHead(file, fileName, options.maxBytes ?? DEFAULT_MAX_BYTES);
  const type = fileTypeOf(head);
  const refused = REFUSED_TYPES[type];
  if (refused !== undefined) throw new Refusal(refused, { file: fileName });
  const opening = {
    file,
    fileName,
    byteSize,
    head,
    kind: options.kind,
    profile: options.profile,
    range: { earliest: EARLIEST_DATE, latest: options.latestDate ?? endOfNextYear() },
    hash: runningHash(options.contentHash),
  };
  if (type === 'workbook') return openWorkbookSource(opening);
  const handle = await open(file, 'r');
  try {
    return await openTextSource(opening, handle);
  } finally {
    await handle.close();
  }
}

const endOfNextYear = (): PlainDate => plainDate(`${new Date().getFullYear() + 1}-12-31`);
