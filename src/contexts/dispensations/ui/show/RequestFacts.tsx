import type { ReactNode } from 'react';
import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DispensationDto } from '../../contract.ts';
import { TRIED_FIRST } from '../../domain/request.ts';
import { useWords } from '../use-words.ts';

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What was asked for, all of it. */
export function RequestFacts({ dispensation }: { dispensation: DispensationDto }) {
  const text = useText();
  const words = useWords();
  const { hours, weeks, hourlyRateOre, motive, tried } = dispensation;
  return (
    <Section title={text('dispensations.request')}>
      <dl className="fact-list">
        <Fact label={text('dispensations.field.unit')}>{dispensation.unitName}</Fact>
        <Fact label={text('dispensations.field.staffCategory')}>{words.staffName(dispensation.staffCategory)}</Fact>
        <Fact label={text('dispensations.period')}>{words.period(dispensation.periodFrom, dispensation.periodTo)}</Fact>
        <Fact label={text('dispensations.amount')}>
          <Amount hours={hours} weeks={weeks} />
        </Fact>
        <Fact label={text('dispensations.supplier')}>
          {`${dispensation.supplierName} ${dispensation.supplierNumber}`.trim() || '–'}
        </Fact>
        <Fact label={text('dispensations.hourly-rate')}>
          {hourlyRateOre === null ? '–' : words.rate(hourlyRateOre)}
        </Fact>
        <Fact label={text('dispensations.field.motive')}>
          {motive === null ? '–' : text(`dispensations.motive.${motive}`)}
          {dispensation.acute && <strong> {text('dispensations.acute')}</strong>}
          <p>{dispensation.motiveText}</p>
        </Fact>
        {TRIED_FIRST.map((step) => (
          <Fact key={step} label={text(`dispensations.tried.${step}`)}>
            {tried[step].text || '–'}
            {tried[step].reference && <p className="cell-note">{tried[step].reference}</p>}
          </Fact>
        ))}
        <Fact label={text('dispensations.field.consequence')}>{dispensation.consequence || '–'}</Fact>
        <Fact label={text('dispensations.field.exitPlan')}>{dispensation.exitPlan || '–'}</Fact>
        <Fact label={text('dispensations.registry-number')}>{dispensation.registryNumber ?? '–'}</Fact>
      </dl>
    </Section>
  );
}

function Amount({ hours, weeks }: { hours: number | null; weeks: number | null }) {
  const format = useFormat();
  if (hours !== null) return format.value(hours, 'hours');
  return weeks === null ? '–' : format.value(weeks, 'weeks');
}
