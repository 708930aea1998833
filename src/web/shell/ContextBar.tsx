import { useCallback, useState } from 'react';
import type { StaffCategoryDto } from '../../contexts/organisation/contract.ts';
import { useFormat, useText } from '../text.ts';
import { PeriodPicker } from './PeriodPicker.tsx';
import { useShortcut } from './shortcuts.ts';
import { StaffPicker } from './StaffPicker.tsx';
import { UnitPicker } from './UnitPicker.tsx';
import { useSetViewContext, type ViewContext } from './view-context.ts';

/** Unit, period and staff category: what every figure below is about. On paper, a line of words. */
export function ContextBar({ context, categories }: { context: ViewContext; categories: readonly StaffCategoryDto[] }) {
  const text = useText();
  const format = useFormat();
  const change = useSetViewContext();
  const [open, setOpen] = useState<'unit' | 'period' | null>(null);
  useShortcut(
    'u',
    useCallback(() => setOpen('unit'), []),
  );
  useShortcut(
    'p',
    useCallback(() => setOpen('period'), []),
  );
  const { unit, unitName, period, staff, staffName, dataMonths, tree } = context;
  return (
    <>
      <div className="context-bar" role="group" aria-label={text('context')}>
        <UnitPicker
          tree={tree}
          unit={unit}
          unitName={unitName}
          onChange={(code) => change({ unit: code })}
          isOpen={open === 'unit'}
          onOpenChange={(isOpen) => setOpen(isOpen ? 'unit' : null)}
        />
        <PeriodPicker
          period={period}
          dataMonths={dataMonths}
          onChange={(chosen) => change({ period: chosen })}
          isOpen={open === 'period'}
          onOpenChange={(isOpen) => setOpen(isOpen ? 'period' : null)}
        />
        <StaffPicker categories={categories} staff={staff} onChange={(chosen) => change({ staff: chosen })} />
      </div>
      <p className="print-only print-context">{[unitName, format.period(period), staffName].join(' · ')}</p>
    </>
  );
}
