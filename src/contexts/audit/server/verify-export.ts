import { findBrokenLink, type Link } from '../domain/chain-links.ts';
import { type ExportHeader, hashHolds, readEvent, readHeader } from './export-format.ts';

export type ExportFault = {
  fault:
    | 'not-an-export'
    | 'header-changed'
    | 'unreadable'
    | 'changed'
    | 'missing'
    | 'inserted'
    | 'reordered'
    | 'cut'
    | 'end-differs';
  /** Line of the file, from 1. */
  line: number;
  eventId: number | null;
};

export type ExportVerdict =
  | { holds: true; region: string; exportedAt: string; events: number; lastHash: string }
  | ({ holds: false } & ExportFault);

/**
 * Checks an exported register by nothing but its own bytes. `chunks` are read as they come; of each event only its place
 * in the chain is kept. The first broken place, counted from the top of the file, is told.
 */
export async function verifyExport(chunks: AsyncIterable<Uint8Array>): Promise<ExportVerdict> {
  const links: Link[] = [];
  let header: ExportHeader | undefined;
  let line = 0;
  for await (const bytes of linesOf(chunks)) {
    line += 1;
    const text = textOf(bytes);
    if (line === 1) {
      header = text === undefined ? undefined : readHeader(text);
      if (!header) return failed(text?.includes('"varaktig-audit"') ? 'header-changed' : 'not-an-export', 1);
      continue;
    }
    if (bytes.at(-1) === 0 && links.length < (header?.count ?? 0)) {
      return earliest(links, { fault: 'cut', line, eventId: links.at(-1)?.eventId ?? null });
    }
    const event = text === undefined ? undefined : readEvent(text);
    const fault = event ? (hashHolds(event) ? undefined : 'changed') : 'unreadable';
    if (fault) return earliest(links, { fault, line, eventId: event?.id ?? null });
    links.push({ line, eventId: event!.id, hash: event!.hash, previousHash: event!.previousHash });
  }
  if (!header) return failed('not-an-export', 1);
  const broken = findBrokenLink(links);
  if (broken) return { holds: false, ...broken };
  return verdictOfEnd(header, links, line);
}

function verdictOfEnd(header: ExportHeader, links: readonly Link[], line: number): ExportVerdict {
  const last = links.at(-1);
  if (links.length < header.count) return failed('cut', line + 1, last?.eventId);
  if (links.length > header.count) {
    const first = links[header.count]!;
    return failed('inserted', first.line, first.eventId);
  }
  if ((last?.hash ?? '') !== header.lastHash) return failed('end-differs', line, last?.eventId);
  const { region, exportedAt, lastHash } = header;
  return { holds: true, region, exportedAt, events: links.length, lastHash };
}

const failed = (fault: ExportFault['fault'], line: number, eventId: number | null = null): ExportVerdict => ({
  holds: false,
  fault,
  line,
  eventId,
});

/** A changed line may come after a place where events are already out of order. */
function earliest(links: readonly Link[], fault: ExportFault): ExportVerdict {
  return { holds: false, ...(findBrokenLink(links) ?? fault) };
}

/** Strict: bytes that are no UTF-8 are not replaced by something that is. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lines as bytes. What stands after the last line feed is a line too, cut off: one more byte than any whole line has. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10, start)) {
      yield rest.subarray(start, end);
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
  if (rest.length > 0) yield Buffer.concat([rest, Buffer.from('\u0000')]);
}
