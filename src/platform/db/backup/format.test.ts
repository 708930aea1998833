import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frame, framesOf, untilEmptyFrame } from './format.ts';

async function* inPieces(bytes: Buffer, pieceBytes: number) {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

async function collect(frames: AsyncIterable<Buffer>): Promise<string[]> {
  const texts = [];
  for await (const payload of frames) texts.push(payload.toString('latin1'));
  return texts;
}

test('frames come back however the bytes are divided', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary-ascii' })),
      fc.integer({ min: 1, max: 50 }),
      async (payloads, pieceBytes) => {
        const bytes = Buffer.concat(payloads.map((payload) => frame(Buffer.from(payload, 'latin1'))));
        expect(await collect(framesOf(inPieces(bytes, pieceBytes), 'f'))).toEqual(payloads);
      },
    ),
  );
});

test('an empty frame ends a table, and the next table follows', async () => {
  const bytes = Buffer.concat(['a', 'b', '', 'c', ''].map((payload) => frame(Buffer.from(payload))));
  const frames = framesOf(inPieces(bytes, 3), 'f');
  expect(await collect(untilEmptyFrame(frames, 'f'))).toEqual(['a', 'b']);
  expect(await collect(untilEmptyFrame(frames, 'f'))).toEqual(['c']);
  await expect(collect(untilEmptyFrame(frames, 'f'))).rejects.toMatchObject({ code: 'backup-damaged' });
});

test('a frame that is cut off or absurdly long is damage', async () => {
  const whole = frame(Buffer.from('abc'));
  await expect(collect(framesOf(inPieces(whole.subarray(0, 5), 2), 'f'))).rejects.toMatchObject({
    code: 'backup-damaged',
  });
  await expect(collect(framesOf(inPieces(Buffer.from('fffffffff0', 'hex'), 9), 'f'))).rejects.toMatchObject({
    code: 'backup-damaged',
  });
});
