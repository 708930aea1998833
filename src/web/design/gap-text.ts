import { type Text, useCodeText, useFormat, useText } from '../text.ts';

/** One thing missing behind a figure, as the API tells it. */
export type GapFacts = {
  code: string;
  amountOre?: number | undefined;
  rows?: number | undefined;
  months?: readonly string[] | undefined;
  units?: readonly { name: string }[] | undefined;
};

const NAMED = 5;

/** The sentence about a gap: what is missing, how much, where or when. */
export function useGapText(): (gap: GapFacts) => string {
  const text = useText();
  const codeText = useCodeText();
  const format = useFormat();
  return ({ code, amountOre, rows, months, units }) => {
    const places = units ? units.map((unit) => unit.name) : (months ?? []).map(format.month);
    return codeText('gap', code, {
      hasAmount: amountOre === undefined ? 'no' : 'yes',
      amount: amountOre === undefined ? '' : format.amount(amountOre),
      rows: rows ?? 0,
      hasPlaces: places.length === 0 ? 'no' : 'yes',
      places: named(places, text),
    });
  };
}

/** The first few by name, the rest as a number. */
function named(names: readonly string[], text: Text): string {
  const shown = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? text('and-more', { shown, count: names.length - NAMED }) : shown;
}
