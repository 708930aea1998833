import type { DueItem } from '../../../kernel/due-item.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { compareDue } from './due-groups.ts';

type Input = {
  items: readonly DueItem[];
  today: PlainDate;
  /** Makes the events' ids this region's own. */
  regionCode: string;
  /** Address of the web application; empty when it is not known, and the events then have no link. */
  publicUrl: string;
};

/**
 * What has a date as an iCalendar file (RFC 5545), a whole day each. An event keeps its UID as long as what waits is the
 * same thing. DTSTAMP is the day's beginning, so that the same things give the same file, and ETag, all day.
 */
export function renderCalendar({ items, today, regionCode, publicUrl }: Input): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Varaktig//Varaktig//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Att göra i Varaktig',
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    'X-PUBLISHED-TTL:PT4H',
    ...items.toSorted(compareDue).flatMap((item) => {
      if (item.due === null) return [];
      return eventLines(item, item.due, { stamp: compact(today), regionCode, publicUrl });
    }),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

type Around = { stamp: string; regionCode: string; publicUrl: string };

function eventLines(item: DueItem, due: PlainDate, { stamp, regionCode, publicUrl }: Around): string[] {
  const link = publicUrl === '' ? undefined : `${publicUrl}${item.link}`;
  const description = [item.detail, link].filter((part) => part !== undefined).join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`${item.key}@${regionCode}.varaktig`)}`,
    `DTSTAMP:${stamp}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`,
    `SUMMARY:${escapeText(item.title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(link === undefined ? [] : [`URL:${encodeURI(link)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (date: PlainDate): string => date.replaceAll('-', '');

/** A value of type TEXT: what has a meaning in the file is marked, what may not stand there is left out. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

const LONGEST_LINE = 75;

/** No line is longer than 75 octets of UTF-8, and no character is cut in two. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > LONGEST_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x8_00 ? 2 : codePoint < 0x1_00_00 ? 3 : 4;
