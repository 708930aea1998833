import { useFormat, useText } from '../../../../web/text.ts';
import type { LocalContractDto } from '../../contract.ts';
import { useStaffNames } from './names.ts';

export function ContractFacts({ contract }: { contract: LocalContractDto }) {
  const text = useText();
  const format = useFormat();
  const { namesOf } = useStaffNames();
  const { validFrom, validTo, noticeGivenOn } = contract;
  const valid =
    validTo === null
      ? text('local-contracts.valid-from', { from: validFrom })
      : text('local-contracts.valid-both', { from: validFrom, to: validTo });
  const facts: readonly (readonly [string, string | null])[] = [
    [text('local-contracts.kind'), text(`local-contracts.kind.${contract.kind}`)],
    [text('local-contracts.what'), contract.title],
    [text('local-contracts.supplier'), contract.supplier],
    [text('local-contracts.supplier-number'), contract.supplierNumber],
    [text('local-contracts.unit'), contract.unitName],
    [text('local-contracts.staff'), namesOf(contract.staffCategories)],
    [text('local-contracts.value-kr'), format.amount(contract.valueOre, 'kr')],
    [text('local-contracts.valid'), valid],
    [text('local-contracts.notice-given'), noticeGivenOn],
    [text('local-contracts.registry-number'), contract.registryNumber],
    [text('local-contracts.key'), contract.key],
    [text('local-contracts.ground'), contract.ground],
  ];
  return (
    <dl className="fact-list">
      {facts
        .filter(([, value]) => value !== null)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      {contract.options.length > 0 && (
        <div>
          <dt>{text('local-contracts.options')}</dt>
          <dd>
            <ul className="plain-list">
              {contract.options.map((option) => (
                <OptionItem key={option.extendsTo} option={option} />
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

function OptionItem({ option }: { option: LocalContractDto['options'][number] }) {
  const text = useText();
  const { extendsTo: date, callBy: by, usedOn: used } = option;
  if (used !== null) return <li>{text('local-contracts.option-used', { date, used })}</li>;
  if (by !== null) return <li>{text('local-contracts.option-call-by', { date, by })}</li>;
  return <li>{text('local-contracts.option-unused', { date })}</li>;
}
