import type { IndicatorDefinitionDto } from '../../contract.ts';

const MONEY_RATIOS: readonly string[] = [
  'agency-cost-to-own-personnel-cost',
  'agency-share-of-personnel-cost',
  'framework-compliance',
];

/** Whether numerator and denominator are money, in öre. */
export const isMoneyRatio = ({ key }: Pick<IndicatorDefinitionDto, 'key'>): boolean => MONEY_RATIOS.includes(key);
