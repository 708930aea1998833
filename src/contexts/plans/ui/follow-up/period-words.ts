import { useFormat, useText } from '../../../../web/text.ts';

/** The period of a round in the reader's words: `november 2026`, `tertial 3 2026`. */
export function usePeriodWords(): (period: string) => string {
  const text = useText();
  const format = useFormat();
  return (period) => {
    const [year = '', number] = period.split('-T');
    return number === undefined ? format.period(period) : text('follow-up.tertial', { number, year });
  };
}
