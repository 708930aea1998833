import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placePoints } from './place-points.ts';

const ROOM = { left: 40, right: 340, top: 10, bottom: 410 };
const PITCH = 25;
const steps = fc.integer({ min: 2, max: 8 }).map((half) => half / 2);
const points = fc.array(fc.record({ x: steps, y: steps }), { maxLength: 100 });

it('puts no point on another and none outside the picture', () => {
  fc.assert(
    fc.property(points, (graded) => {
      const wanted = graded.map(({ x, y }) => ({ x: ROOM.left + x * 60, y: ROOM.top + y * 80 }));
      const placed = placePoints(wanted, ROOM, PITCH);
      expect(placed).toHaveLength(wanted.length);
      for (const [index, { x, y }] of placed.entries()) {
        expect(x).toBeGreaterThanOrEqual(ROOM.left + PITCH / 2 - 1e-9);
        expect(x).toBeLessThanOrEqual(ROOM.right - PITCH / 2 + 1e-9);
        expect(y).toBeGreaterThanOrEqual(ROOM.top + PITCH / 2 - 1e-9);
        expect(y).toBeLessThanOrEqual(ROOM.bottom - PITCH / 2 + 1e-9);
        for (const other of placed.slice(index + 1))
          expect(Math.max(Math.abs(other.x - x), Math.abs(other.y - y))).toBeGreaterThanOrEqual(PITCH - 1e-9);
      }
    }),
    { numRuns: 30 },
  );
});

it('leaves a point alone where it has the room to itself', () => {
  const [only] = placePoints([{ x: 52.5, y: 22.5 }], ROOM, PITCH);
  expect(only).toEqual({ x: 52.5, y: 22.5 });
});

it('lets the rest stand where they belong when there are more points than places', () => {
  const tight = { left: 0, right: 25, top: 0, bottom: 25 };
  expect(
    placePoints(
      [
        { x: 1, y: 1 },
        { x: 2, y: 3 },
      ],
      tight,
      PITCH,
    ),
  ).toEqual([
    { x: 12.5, y: 12.5 },
    { x: 2, y: 3 },
  ]);
});
