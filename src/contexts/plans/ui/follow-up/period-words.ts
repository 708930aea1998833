import { parseMonth } from '../../../../kernel/month.ts';
import { useFormat, useText } from '../../../../web/text.ts';

/** The period of a round in the reader's words: `november 2026`, `tertial 3 2026`. */
export function usePeriodWords(): (period: string) => string {
  const text = useText();
  const format = useFormat();
  return (period) => {
    const month = parseMonth(period);
    if (month) return format.month(month);
    const [year = '', part = ''] = period.split('-T');
    return text('follow-up.tertial', { number: part, year });
  };
}
