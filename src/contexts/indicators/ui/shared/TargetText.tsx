import { useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorValueDto } from '../../contract.ts';

type Props = { target: NonNullable<IndicatorValueDto['target']>; unit: IndicatorValueDto['unitOfMeasure'] };

/** `högst 2,0 % senast 31 december 2027`, or when the number is to be decided. */
export function TargetText({ target, unit }: Props) {
  const text = useText();
  const format = useFormat();
  const due = format.date(target.due);
  if (target.value !== null) {
    return <>{text(`target.${target.direction}`, { value: format.value(target.value, unit), due })}</>;
  }
  if (!target.toBeDecidedBy) return <>{text('target.undecided', { due })}</>;
  return <>{text('target.undecided-by', { due, decided: format.date(target.toBeDecidedBy) })}</>;
}
