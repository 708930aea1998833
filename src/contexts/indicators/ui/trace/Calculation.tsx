import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { TraceDto } from '../../contract.ts';
import { exactValue, partText } from './part-figures.ts';

/** The formula in words, and again with the numbers of this value in it. */
export function Calculation({ trace: { value } }: { trace: TraceDto }) {
  const text = useText();
  const format = useFormat();
  const { numerator, denominator } = value;
  const parts =
    numerator === undefined || denominator === undefined
      ? ''
      : `${partText(format, numerator, value)} ÷ ${partText(format, denominator, value)} = `;
  return (
    <Section title={text('trace.calculation')}>
      <p className="calculation">{format.language === 'sv' ? value.formulaSv : value.formula}</p>
      {value.value !== undefined && (
        <p className="calculation">
          {parts}
          <strong>{exactValue(format, value)}</strong>
        </p>
      )}
    </Section>
  );
}
