/** Sums and counts by a small number (a class id), in arrays: adding a row costs two additions. */
export type NumberSums = {
  add(number: number, amountOre: number): void;
  entries(): Generator<{ number: number; amountOre: number; rows: number }>;
};

export function numberSums(): NumberSums {
  let amounts = new Float64Array(256);
  let counts = new Float64Array(256);
  const grow = (number: number) => {
    const length = Math.max(number + 1, amounts.length * 2);
    const [moreAmounts, moreCounts] = [new Float64Array(length), new Float64Array(length)];
    moreAmounts.set(amounts);
    moreCounts.set(counts);
    [amounts, counts] = [moreAmounts, moreCounts];
  };
  return {
    add(number, amountOre) {
      if (number >= amounts.length) grow(number);
      amounts[number]! += amountOre;
      counts[number]! += 1;
    },
    *entries() {
      for (let number = 0; number < counts.length; number++) {
        if (counts[number]! > 0) yield { number, amountOre: amounts[number]!, rows: counts[number]! };
      }
    },
  };
}
