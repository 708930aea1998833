import type { RegionService } from '../../../platform/http/route.ts';
import { exportLines } from './export-lines.ts';

/** The register as it stands, on one snapshot, sent as it is read. A reader who leaves ends the snapshot. */
export function streamExport(region: RegionService, now: Date): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  void region.database
    .snapshot(async (tx) => {
      for await (const line of exportLines(tx, { region: region.code, now })) await writer.write(encoder.encode(line));
      await writer.close();
    })
    .catch((error: unknown) => writer.abort(error).catch(() => undefined));
  return readable;
}
