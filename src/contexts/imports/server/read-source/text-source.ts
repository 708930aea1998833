import { open } from 'node:fs/promises';
import type { TextEncoding } from '../../domain/encoding.ts';
import type { RunningHash } from './content-hash.ts';
import { lineDecoder } from './decode-lines.ts';
import { lineChunks } from './line-chunks.ts';
import type { ReadHandlers } from './source.ts';

/** What takes the text of a file: the splitter of delimited text, or the SIE reader. */
export type TextParser = { push(text: string): void; end(): void; nextLine(): number };

/** Where the text starts, after a byte order mark. */
const MARK_BYTES: Readonly<Record<TextEncoding, number>> = {
  'utf-8': 0,
  'utf-8-bom': 3,
  'utf-16le': 2,
  'utf-16be': 2,
  'windows-1252': 0,
  cp437: 0,
};

export type TextFile = { file: string; fileName: string; encoding: TextEncoding; lineBreak: number; hash: RunningHash };

/** Streams a text file through a parser: decodes, tells faulty characters by line, waits for the receiver, can be stopped. */
export async function streamText(source: TextFile, parser: TextParser, handlers: ReadHandlers): Promise<void> {
  const { file, fileName, encoding, lineBreak, hash } = source;
  const handle = await open(file, 'r');
  try {
    const start = MARK_BYTES[encoding];
    const mark = Buffer.alloc(start);
    await handle.read(mark, 0, start, 0);
    hash.update(mark);
    const decoder = lineDecoder(encoding, lineBreak);
    const onBytes = (bytes: Uint8Array) => hash.update(bytes);
    for await (const { bytes, end } of lineChunks(handle, { start, lineBreak, fileName, onBytes })) {
      handlers.signal?.throwIfAborted();
      const { text, faults } = decoder.lines(bytes);
      for (const fault of faults) handlers.onIssue({ ...fault, line: parser.nextLine() + fault.line });
      parser.push(text);
      handlers.onProgress?.(end);
      const draining = handlers.drain?.();
      if (draining) await draining;
    }
    if (decoder.endsInCharacter()) handlers.onIssue({ line: parser.nextLine(), code: 'character-cut-off' });
    parser.end();
    hash.finish();
  } finally {
    await handle.close();
  }
}
