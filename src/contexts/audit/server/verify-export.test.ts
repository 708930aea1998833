import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../platform/audit/append-event.ts';
import { sealedLine } from './export-format.ts';
import { verifyExport } from './verify-export.ts';

type Fields = { id: number; action: string; after: unknown; previousHash: string; hash: string };

function chained(id: number, previousHash: string, after: unknown): Fields & Record<string, unknown> {
  const fields = {
    id,
    occurredAt: '2026-08-01T10:00:00.000Z',
    actor: 'ctrl',
    role: 'controller',
    action: 'import-file',
    entity: 'import',
    entityId: String(id),
    before: null,
    after,
    previousHash,
  };
  const text = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return { ...fields, hash: hashOf({ ...fields, before: null, after: text(after) }) };
}

/** Four events, ids with a gap as a rolled-back change leaves. */
function events() {
  const list: Fields[] = [];
  for (const [index, id] of [1, 2, 5, 6].entries()) {
    list.push(chained(id, list.at(-1)?.hash ?? '', { file: `ledger-${index}.csv`, å: 'Ö\u2028"\\', rows: 1e21 }));
  }
  return list;
}

function textOf(list: readonly Fields[], header: object = {}): string {
  const all = events();
  const first = { format: 'varaktig-audit', formatVersion: 1, region: '99', exportedAt: '2026-08-02T10:00:00.000Z' };
  const end = { count: all.length, lastHash: all.at(-1)!.hash };
  return [{ ...first, ...end, ...header }, ...list].map((fields) => `${sealedLine(fields)}\n`).join('');
}

const verdict = (content: string | Uint8Array, size = 7) =>
  verifyExport(
    (async function* () {
      const bytes = Buffer.from(content);
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );

const faultOf = async (list: readonly Fields[], header: object = {}) => {
  const found = await verdict(textOf(list, header));
  return found.holds ? 'holds' : `${found.fault} ${found.line} ${found.eventId}`;
};

describe('an exported register', () => {
  const [first, second, third, fourth] = events() as [Fields, Fields, Fields, Fields];

  it('holds as it was written, in pieces of any size', async () => {
    for (const size of [1, 7, 100_000]) {
      expect(await verdict(textOf(events()), size)).toMatchObject({ holds: true, events: 4, region: '99' });
    }
  });

  it('holds when it has no events', async () => {
    expect(await faultOf([], { count: 0, lastHash: '' })).toBe('holds');
  });

  it('tells a changed event, even when its line is sealed anew', async () => {
    expect(await faultOf([first, { ...second, action: 'undo-import' }, third, fourth])).toBe('changed 3 2');
  });

  it('tells a number that was changed, though no hash covers it', async () => {
    expect(await faultOf([first, { ...second, id: 1 }, third, fourth])).toBe('reordered 3 1');
  });

  it('tells a missing event, first or in the middle', async () => {
    expect(await faultOf([second, third, fourth])).toBe('missing 2 2');
    expect(await faultOf([first, third, fourth])).toBe('missing 3 5');
  });

  it('tells an inserted event: foreign, doubled, or forged to fit what stands before', async () => {
    const foreign = chained(3, 'f'.repeat(64), null);
    const forged = chained(3, second.hash, null);
    expect(await faultOf([first, second, foreign, third, fourth])).toBe('inserted 4 3');
    expect(await faultOf([first, second, second, third, fourth])).toBe('inserted 4 2');
    expect(await faultOf([first, second, forged, third, fourth])).toBe('inserted 4 3');
    expect(await faultOf([first, second, third, fourth, chained(7, fourth.hash, null)])).toBe('inserted 6 7');
  });

  it('tells events in another order', async () => {
    expect(await faultOf([first, third, second, fourth])).toBe('reordered 3 5');
    expect(await faultOf([fourth, first, second, third])).toBe('reordered 2 6');
  });

  it('tells a file that is cut, between lines and within one', async () => {
    expect(await faultOf([first, second, third])).toBe('cut 5 5');
    const whole = textOf(events());
    expect(await verdict(whole.slice(0, -20))).toMatchObject({ holds: false, fault: 'cut', line: 5, eventId: 5 });
    expect(await verdict(whole.slice(0, -1))).toMatchObject({ holds: false, fault: 'cut' });
  });

  it('tells a last event that was replaced by another that fits', async () => {
    expect(await faultOf([first, second, third, chained(6, third.hash, null)])).toBe('end-differs 5 6');
  });

  it('tells a first line that was changed, and a file that is none of ours', async () => {
    const text = textOf(events());
    expect(await verdict(text.replace('"99"', '"98"'))).toMatchObject({ fault: 'header-changed', line: 1 });
    expect(await verdict('datum;konto\n')).toMatchObject({ fault: 'not-an-export', line: 1 });
    expect(await verdict('')).toMatchObject({ fault: 'not-an-export' });
  });

  it('never holds when any one byte is another', async () => {
    const bytes = Buffer.from(textOf(events()));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = changed[at]! ^ flip;
        expect((await verdict(changed, 4096)).holds).toBe(false);
      }),
      { numRuns: 1_500 },
    );
  });
});
