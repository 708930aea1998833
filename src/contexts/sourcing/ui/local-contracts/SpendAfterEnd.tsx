import { useFormat, useText } from '../../../../web/text.ts';
import type { LocalContractDto } from '../../contract.ts';

/** What was booked from the supplier at the unit after the last day, in words. */
export function SpendAfterEnd({ contract }: { contract: LocalContractDto }) {
  const text = useText();
  const format = useFormat();
  const { lastDay, spendAfterEnd: spend } = contract;
  if (lastDay === null) return <p className="prose">{text('local-contracts.spend-open')}</p>;
  if (spend.rows === 0) return <p className="prose">{text('local-contracts.spend-none')}</p>;
  const amount = (ore: number) => format.amount(ore, 'kr');
  const date = spend.lastDate === null ? '' : format.date(spend.lastDate);
  return (
    <div className="prose">
      {spend.outsideOre !== 0 && (
        <p>{text('local-contracts.spend-outside', { amount: amount(spend.outsideOre), date })}</p>
      )}
      {spend.frameworkOre !== 0 && (
        <p>{text('local-contracts.spend-framework', { amount: amount(spend.frameworkOre) })}</p>
      )}
    </div>
  );
}
