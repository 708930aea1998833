/** Beyond this the texts are hardly accounts or cost centres, and remembering them would only cost memory. */
const MOST_TEXTS = 50_000;

/** Gives texts small numbers in order of appearance; undefined when there are too many. */
function numberedTexts() {
  const numbers = new Map<string, number>();
  return (text: string): number | undefined => {
    const number = numbers.get(text);
    if (number !== undefined || numbers.size >= MOST_TEXTS) return number;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
}

/** Class ids by account and cost centre, for one stretch of dates. 0 stands for what is not known. */
export type StretchMemory = Int32Array[];

/**
 * A memory of classes that costs two look-ups in small maps and one in an array. Accounts and cost centres are few,
 * so a table of both is smaller and several times faster than nested maps.
 */
export function classMemory() {
  const accountNumber = numberedTexts();
  const centreNumber = numberedTexts();
  return {
    get(stretch: StretchMemory, account: string, costCentre: string): number {
      const row = accountNumber(account);
      const column = centreNumber(costCentre);
      return row === undefined || column === undefined ? 0 : (stretch[row]?.[column] ?? 0);
    },
    set(stretch: StretchMemory, account: string, costCentre: string, id: number): void {
      const row = accountNumber(account);
      const column = centreNumber(costCentre);
      if (row === undefined || column === undefined) return;
      let centres = stretch[row];
      if (!centres || centres.length <= column) {
        const grown = new Int32Array(Math.max(64, column * 2));
        if (centres) grown.set(centres);
        centres = grown;
        stretch[row] = grown;
      }
      centres[column] = id;
    },
  };
}
