import { Refusal } from '../../../kernel/refusal.ts';

/** What the file system answers when it is the path, the rights or the room that is wrong, and not the program. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'finns inte',
  ENOTDIR: 'mappen är en fil',
  EISDIR: 'är en mapp',
  EACCES: 'rättighet saknas',
  EPERM: 'rättighet saknas',
  EROFS: 'skrivskyddad',
  ENOSPC: 'disken är full',
  EDQUOT: 'utrymmet är slut',
  EFBIG: 'filen blir för stor',
  ENAMETOOLONG: 'namnet är för långt',
};

/** The refusal that a file system's error stands for; any other error as it is. */
export function asFileRefusal(error: unknown, code: string, file: string): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
  return reason === undefined ? error : new Refusal(code, { file, reason });
}
