import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';

/** Where an entry of a zip archive lies, and the checksum of what it unpacks to. Sizes in bytes. */
type ZipEntry = { method: number; crc: number; compressedSize: number; headerOffset: number };

/** A zip archive on disk, read through its central directory. */
export type ZipFile = { names: readonly string[]; stream(name: string): AsyncIterable<Buffer> };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** Opens the archive; undefined when its directory is missing or cut off. Source: PKWARE APPNOTE 6.3, sections 4.3.7–4.3.16. */
export async function openZip(file: string, handle: FileHandle, byteSize: number): Promise<ZipFile | undefined> {
  const tail = await readAt(handle, Math.max(0, byteSize - END_BYTES - LONGEST_COMMENT), byteSize);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end--;
  if (end < 0) return undefined;
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (offset + size > byteSize) return undefined;
  const entries = readDirectory(await readAt(handle, offset, offset + size), tail.readUInt16LE(end + 10));
  return entries && { names: [...entries.keys()], stream: (name) => streamChecked(file, handle, entries.get(name)!) };
}

async function readAt(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(to - from);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
}

function readDirectory(directory: Buffer, count: number): Map<string, ZipEntry> | undefined {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      headerOffset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Whoever stops before the end gets bytes that nothing has vouched for. @throws Error when the checksum does not hold. */
async function* streamChecked(file: string, handle: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  let crc = 0;
  for await (const bytes of streamEntry(file, handle, entry)) {
    crc = crc32(bytes, crc);
    yield bytes;
  }
  if (crc !== entry.crc) throw new Error('checksum does not hold');
}

async function* streamEntry(file: string, handle: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const header = await readAt(handle, entry.headerOffset, entry.headerOffset + 30);
  if (header.length < 30) throw new Error('local header cut off');
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.compressedSize === 0) return;
  const raw = createReadStream(file, { start, end: start + entry.compressedSize - 1 });
  if (entry.method === 0) yield* raw as AsyncIterable<Buffer>;
  else if (entry.method === 8) {
    const inflate = createInflateRaw();
    raw.on('error', (error) => inflate.destroy(error));
    try {
      yield* raw.pipe(inflate) as AsyncIterable<Buffer>;
    } finally {
      raw.destroy();
    }
  } else throw new Error(`compression method ${entry.method}`);
}
