import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { RowHandlers, SourceKind, SourceRow } from '../../domain/row-types.ts';

export type OpenOptions = {
  /** Name to show, when the file lies under another one (an upload). */
  fileName?: string | undefined;
  /** What the file is to be read as; found by content when left out. */
  kind?: SourceKind | undefined;
  profile?: string | undefined;
  /** Largest file, in bytes; 8 GiB when left out. */
  maxBytes?: number | undefined;
  /** Last day a row may have; the end of next year when left out. */
  latestDate?: PlainDate | undefined;
  /** SHA-256 of the file in hex, when it is already known: saves computing it while reading. */
  contentHash?: string | undefined;
};

export type ReadHandlers = RowHandlers<SourceRow> & {
  /** Bytes of the file read so far. */
  onProgress?(bytes: number): void;
  /** Awaited between chunks when it returns a promise: the reader waits until the receiver can take more. */
  drain?(): Promise<void> | undefined;
  /** Reading stops between chunks, throwing the signal's reason. */
  signal?: AbortSignal | undefined;
};

/** A file that is fit to be read: what it holds, and a way to read its rows once. */
export type Source = {
  path: string;
  /** Name to show. */
  fileName: string;
  kind: Exclude<SourceKind, 'invoice'>;
  profile: string;
  encoding: string;
  delimiter: string | null;
  /** Headings as written; for SIE what its rows consist of. */
  columns: readonly string[];
  byteSize: number;
  /** Streams every row, faulty row and skipped row, in the order of the file. */
  read(handlers: ReadHandlers): Promise<void>;
  /** SHA-256 of the file in hex. @throws Error before `read` has finished, unless it was given. */
  contentHash(): string;
};
