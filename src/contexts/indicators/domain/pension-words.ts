import { monthsOf, type Period } from '../../../kernel/period.ts';
import type { Words } from './definition.ts';
import type { IndicatorParameters } from './parameters.ts';

/** Says whether own cost counts pensions: figures with and without them circulate and are not comparable. */
export function pensionWords(period: Period, parameters: IndicatorParameters): Words {
  const months = monthsOf(period);
  const included = months.filter((month) => parameters.ownIncludesPensions(month)).length;
  if (included === 0) return { en: 'pensions excluded', sv: 'exklusive pensioner' };
  if (included === months.length) return { en: 'pensions included', sv: 'inklusive pensioner' };
  return {
    en: `pensions included in ${included} of ${months.length} months`,
    sv: `inklusive pensioner ${included} av ${months.length} månader`,
  };
}
