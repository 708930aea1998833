import { randomBytes } from 'node:crypto';

const LARGEST_COUNT = 0xfff;
/** A new millisecond starts counting in the lower half, so that there is room for two thousand more in it. */
const STARTING_COUNT = 0x7ff;

/**
 * Makes UUIDs of version 7 (RFC 9562), here because PostgreSQL 15 cannot. Each sorts after the one before it, also within a
 * millisecond and when the clock is set back: the twelve bits after the version are a counter (section 6.2, method 1).
 */
export function idSource(): (now?: number) => string {
  let time = -1;
  let count = 0;
  return (now = Date.now()) => {
    const bytes = randomBytes(16);
    if (now > time) {
      time = now;
      count = bytes.readUInt16BE(6) & STARTING_COUNT;
    } else if (count < LARGEST_COUNT) {
      count += 1;
    } else {
      time += 1;
      count = 0;
    }
    bytes.writeUIntBE(time, 0, 6);
    bytes.writeUInt16BE(0x7000 | count, 6);
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  };
}

const nextId = idSource();

/** A UUID that sorts after every other that this process has made. */
export function newId(): string {
  return nextId();
}
