import { isAscii, isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { declaredEncoding, singleByteEncoding, type TextEncoding } from '../../domain/encoding.ts';

const CHUNK_BYTES = 1 << 20;

/**
 * The encoding of a text file: as its first bytes declare, else by the first chunk that is not plain ASCII. A file of
 * nothing but ASCII is read through, which is fast, and is UTF-8.
 */
export async function textEncodingOf(handle: FileHandle, head: Buffer, isSie: boolean): Promise<TextEncoding> {
  const declared = declaredEncoding(head);
  if (declared) return declared;
  if (!isAscii(head)) return encodingOf(head, isSie);
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  for (let position = head.length; ;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return 'utf-8';
    const chunk = buffer.subarray(0, bytesRead);
    // From the first line break on: the start may be the rest of a character.
    if (!isAscii(chunk)) return encodingOf(chunk.subarray(chunk.indexOf(10) + 1), isSie);
    position += bytesRead;
  }
}

function encodingOf(bytes: Buffer, isSie: boolean): TextEncoding {
  const wholeLines = bytes.subarray(0, bytes.lastIndexOf(10) + 1 || bytes.length);
  return isUtf8(wholeLines) && !isAscii(wholeLines) ? 'utf-8' : singleByteEncoding(bytes, isSie);
}
