import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { exportLines } from './export-lines.ts';

export type ExportOutcome = { file: string; events: number; byteSize: number };
type Context = { region: string; actor: Actor; now: Date; force: boolean };

/**
 * Writes the register to a file, which gets its name when it is complete and on disk. That it was exported is an event of
 * its own, and the last one in the file. @throws Refusal `export-exists`, `export-not-written`.
 */
export async function exportToFile(tx: Tx, file: string, context: Context): Promise<ExportOutcome> {
  const { region, actor, now, force } = context;
  if (!force && existsSync(file)) throw new Refusal('export-exists', { file });
  await appendEvent(tx, { actor, action: 'export-audit-events', entity: 'reading', entityId: 'audit export', at: now });
  const partial = `${file}.${process.pid}.partial`;
  try {
    const handle = await open(partial, 'w', 0o600);
    const written = await writeLines(handle, exportLines(tx, { region, now }));
    await rename(partial, file);
    return { file, ...written };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code;
    throw code === undefined ? error : new Refusal('export-not-written', { file, reason: code });
  }
}

async function writeLines(handle: FileHandle, lines: AsyncIterable<string>) {
  try {
    let [count, byteSize] = [0, 0];
    for await (const line of lines) {
      const bytes = Buffer.from(line);
      await handle.writeFile(bytes);
      [count, byteSize] = [count + 1, byteSize + bytes.length];
    }
    await handle.sync();
    return { events: count - 1, byteSize };
  } finally {
    await handle.close();
  }
}
