import { useState } from 'react';
import { month } from '../../kernel/month.ts';
import { Button } from '../design/Button.tsx';
import { Select } from '../design/Select.tsx';
import { useFormat, useText } from '../text.ts';
import {
  choicesOf,
  type DataMonths,
  monthsOfData,
  type PeriodChoice,
  rangeOf,
  yearsOf,
  yearToDate,
} from './period-choices.ts';

type ChoicesProps = { period: string; dataMonths: DataMonths; onChoose(period: string): void };

/** What can be chosen, the shortest way first. */
export default function PeriodChoices({ period, dataMonths, onChoose }: ChoicesProps) {
  const text = useText();
  const format = useFormat();
  const [year, setYear] = useState(Number(period.slice(0, 4)));
  const years = yearsOf(dataMonths);
  const soFar = yearToDate(dataMonths.last);
  const choices = choicesOf(year, dataMonths);
  const label = (choice: PeriodChoice) => {
    if (choice.kind === 'year') return text('period.whole-year', { year: String(year) });
    return choice.kind === 'tertial'
      ? text('period.tertial', { number: choice.number })
      : format.monthShort(choice.period);
  };
  const ofKind = (kind: PeriodChoice['kind']) =>
    choices
      .filter((choice) => choice.kind === kind)
      .map((choice) => (
        <Button
          key={choice.period}
          kind="quiet"
          isDisabled={!choice.hasData}
          aria-label={format.period(choice.period)}
          aria-current={choice.period === period}
          onPress={() => onChoose(choice.period)}
        >
          {label(choice)}
        </Button>
      ));
  return (
    <div className="period-choices">
      <Button kind="quiet" aria-current={soFar === period} onPress={() => onChoose(soFar)}>
        {text('period.so-far', { period: format.period(soFar) })}
      </Button>
      <Select
        label={text('period.year')}
        options={years.map((each) => ({ key: String(each), label: String(each) }))}
        value={String(year)}
        onChange={(chosen) => setYear(Number(chosen))}
      />
      <div className="period-row">{ofKind('year')}</div>
      <div className="period-row period-tertials">{ofKind('tertial')}</div>
      <div className="period-row period-months">{ofKind('month')}</div>
      <FreeRange period={period} dataMonths={dataMonths} onChoose={onChoose} />
    </div>
  );
}

function FreeRange({ period, dataMonths, onChoose }: ChoicesProps) {
  const text = useText();
  const format = useFormat();
  const months = monthsOfData(dataMonths);
  const asked = period.split('..');
  const known = (candidate: string | undefined) => months.find((each) => each === candidate) ?? dataMonths.last;
  const [from, setFrom] = useState<string>(known(asked[0]));
  const [to, setTo] = useState<string>(known(asked[1] ?? asked[0]));
  const options = months.map((each) => ({ key: each as string, label: format.month(each) }));
  return (
    <fieldset className="period-range">
      <legend>{text('period.range')}</legend>
      <Select label={text('period.from')} options={options} value={from} onChange={setFrom} />
      <Select label={text('period.to')} options={options} value={to} onChange={setTo} />
      <Button onPress={() => onChoose(rangeOf(month(from), month(to)))}>{text('period.show-range')}</Button>
    </fieldset>
  );
}
