import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type HashedFields, hashOf } from '../../../platform/audit/append-event.ts';

/** The file's first line. `check` seals the line itself, `count` and `lastHash` the end of the file. */
const Header = z.strictObject({
  format: z.literal('varaktig-audit'),
  formatVersion: z.literal(1),
  region: z.string(),
  exportedAt: z.string(),
  count: z.number().int().min(0),
  lastHash: z.string(),
  check: z.string(),
});

const Event = z.strictObject({
  id: z.number().int(),
  occurredAt: z.string(),
  actor: z.string(),
  role: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  previousHash: z.string(),
  hash: z.string(),
  check: z.string(),
});

export type ExportHeader = z.infer<typeof Header>;
export type ExportedEvent = z.infer<typeof Event>;

/** A line with its seal: 16 hexadecimal digits of SHA-256 over the line without it. */
export function sealedLine(fields: object): string {
  const text = JSON.stringify(fields);
  return `${text.slice(0, -1)},"check":"${sealOf(text)}"}`;
}

const sealOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

export const readHeader = (line: string): ExportHeader | undefined => readSealed(line, Header);
export const readEvent = (line: string): ExportedEvent | undefined => readSealed(line, Event);

/** Undefined when the line is not, to the byte, what `sealedLine` made. */
function readSealed<T extends { check: string }>(line: string, shape: z.ZodType<T>): T | undefined {
  const parsed = shape.safeParse(jsonOf(line));
  if (!parsed.success) return undefined;
  const end = `,"check":"${parsed.data.check}"}`;
  if (!line.endsWith(end)) return undefined;
  return sealOf(`${line.slice(0, -end.length)}}`) === parsed.data.check ? parsed.data : undefined;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The event's own hash holds: it says what it said when it was written. */
export const hashHolds = (event: ExportedEvent): boolean => hashOf(hashedFieldsOf(event)) === event.hash;

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

const hashedFieldsOf = (event: ExportedEvent): HashedFields => ({
  ...event,
  before: textOf(event.before),
  after: textOf(event.after),
});
