import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../kernel/plain-date.ts';
import { escapeText, foldLine, renderCalendar } from './render-calendar.ts';

const item = {
  key: 'dispensation-to-review:12',
  kind: 'dispensation-to-review',
  title: 'Granska dispens 12, akut; nu',
  due: plainDate('2026-12-31'),
  unit: 'R',
  link: '/styrning/dispenser/12',
};
const render = (items: Parameters<typeof renderCalendar>[0]['items'], publicUrl = 'https://v.example.org') =>
  renderCalendar({ items, today: plainDate('2026-11-26'), regionCode: '24', publicUrl });

describe('the calendar', () => {
  it('has a whole day for what has a date, ending the day after it begins', () => {
    expect(render([item, { ...item, key: 'undated', due: null }]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Varaktig//Varaktig//SV',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Att göra i Varaktig',
      'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
      'X-PUBLISHED-TTL:PT4H',
      'BEGIN:VEVENT',
      'UID:dispensation-to-review:12@24.varaktig',
      'DTSTAMP:20261126T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Granska dispens 12\\, akut\\; nu',
      'DESCRIPTION:https://v.example.org/styrning/dispenser/12',
      'URL:https://v.example.org/styrning/dispenser/12',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has no link when the address of the application is not known', () => {
    const text = render([{ ...item, detail: 'Rad ett\nrad två' }], '');
    expect(text).toContain('DESCRIPTION:Rad ett\\nrad två\r\n');
    expect(text).not.toContain('URL:');
  });

  it('cannot be broken out of by what a title holds', () => {
    const text = render([{ ...item, title: 'A\r\nEND:VEVENT\r\nBEGIN:VALARM\u0007' }]);
    expect(text).toContain('SUMMARY:A\\nEND:VEVENT\\nBEGIN:VALARM\r\n');
    expect(text.split('\r\n').filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });
});

describe('folding', () => {
  const octets = (line: string) => Buffer.byteLength(line, 'utf8');
  const text = fc.string({ unit: 'grapheme', maxLength: 400 }).map((raw) => raw.replaceAll(/[\r\n]/g, ''));

  it('makes no line longer than 75 octets, cuts no character, and loses nothing', () => {
    fc.assert(
      fc.property(text, (line) => {
        const lines = foldLine(line).split('\r\n');
        expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
        expect(lines.slice(1).every((each) => each.startsWith(' '))).toBe(true);
        expect(lines.map((each, index) => (index === 0 ? each : each.slice(1))).join('')).toBe(line);
        expect(lines.join('')).not.toContain('\ufffd');
      }),
    );
  });

  it('begins a new line exactly at the 76th octet', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    // å is two octets: it would be number 75 and 76.
    expect(foldLine(`${'x'.repeat(74)}å`)).toBe(`${'x'.repeat(74)}\r\n å`);
  });

  it('leaves a text that unescapes to what it was, control characters apart', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const plain = raw.replaceAll(/\p{Cc}/gu, '');
        const back = escapeText(plain).replaceAll(/\\(.)/g, (_, character: string) =>
          character === 'n' ? '\n' : character,
        );
        expect(back).toBe(plain);
      }),
    );
  });
});
