import { Refusal } from '../../../../kernel/refusal.ts';
import { MOST_MEGABYTES } from './files/read-catalogue-file.ts';

/** The bytes of an uploaded file, no more than a catalogue can be. @throws Refusal `upload-missing`, `catalogue-file-large`. */
export async function readUpload(
  upload: ReadableStream<Uint8Array> | undefined,
  fileName: string,
): Promise<Uint8Array> {
  if (!upload) throw new Refusal('upload-missing', {}, { httpStatus: 400 });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of upload as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_MEGABYTES * 1024 * 1024)
      throw new Refusal('catalogue-file-large', { file: fileName, megabytes: MOST_MEGABYTES }, { httpStatus: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
