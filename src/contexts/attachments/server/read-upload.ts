import { Refusal } from '../../../kernel/refusal.ts';

const BYTES_PER_MEGABYTE = 1_000_000;

/** The bytes of an upload, read no further than they may be. @throws Refusal `upload-missing`, `attachment-too-large`. */
export async function readUpload(
  upload: ReadableStream<Uint8Array> | undefined,
  file: string,
  megabytes: number,
): Promise<Buffer> {
  if (!upload) throw new Refusal('upload-missing', {}, { httpStatus: 400 });
  const chunks: Uint8Array[] = [];
  let byteSize = 0;
  for await (const chunk of upload as unknown as AsyncIterable<Uint8Array>) {
    byteSize += chunk.length;
    if (byteSize > megabytes * BYTES_PER_MEGABYTE) {
      throw new Refusal('attachment-too-large', { file, megabytes }, { httpStatus: 413 });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
