import { lazy, Suspense } from 'react';
import { Loading } from '../design/Loading.tsx';
import { Popover } from '../design/Popover.tsx';
import { useFormat, useText } from '../text.ts';
import type { DataMonths } from './period-choices.ts';

/** Not part of the first visit. */
const PeriodChoices = lazy(() => import('./PeriodChoices.tsx'));

type Props = {
  period: string;
  dataMonths: DataMonths;
  onChange(period: string): void;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
};

/** The year so far, whole years, tertials, months, or any run of months. */
export function PeriodPicker({ period, dataMonths, onChange, isOpen, onOpenChange }: Props) {
  const text = useText();
  const format = useFormat();
  const choose = (chosen: string) => {
    onChange(chosen);
    onOpenChange(false);
  };
  return (
    <Popover
      label={text('period.choose')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      buttonClass="context-button"
      button={
        <span>
          <span className="context-label">{text('period')}</span>{' '}
          <span className="context-value">{format.period(period)}</span>
        </span>
      }
    >
      {() => (
        <Suspense fallback={<Loading />}>
          <PeriodChoices period={period} dataMonths={dataMonths} onChoose={choose} />
        </Suspense>
      )}
    </Popover>
  );
}
