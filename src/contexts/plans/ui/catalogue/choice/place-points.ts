export type Place = { x: number; y: number };
export type Room = { left: number; right: number; top: number; bottom: number };

/**
 * Gives every point the free place nearest to where it belongs, so that none covers another: many actions have the
 * same grades. Places lie on a lattice `pitch` apart; earlier points choose first. With more points than places the
 * rest stand where they belong.
 */
export function placePoints(wanted: readonly Place[], room: Room, pitch: number): Place[] {
  const free = latticeOf(room, pitch);
  return wanted.map((point) => {
    let best = -1;
    let shortest = Infinity;
    for (const [index, place] of free.entries()) {
      const distance = (place.x - point.x) ** 2 + (place.y - point.y) ** 2;
      if (distance < shortest) {
        shortest = distance;
        best = index;
      }
    }
    return best < 0 ? point : free.splice(best, 1)[0]!;
  });
}

function latticeOf({ left, right, top, bottom }: Room, pitch: number): Place[] {
  const columns = Math.max(1, Math.floor((right - left) / pitch));
  const rows = Math.max(1, Math.floor((bottom - top) / pitch));
  const places: Place[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      places.push({
        x: left + ((column + 0.5) * (right - left)) / columns,
        y: top + ((row + 0.5) * (bottom - top)) / rows,
      });
    }
  }
  return places;
}
