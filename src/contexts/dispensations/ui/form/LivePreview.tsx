import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { useText } from '../../../../web/text.ts';
import { AssessmentPanel } from '../AssessmentPanel.tsx';
import { dispensationQueries } from '../dispensation-queries.ts';
import { bodyOf, type RequestValues } from './form-values.ts';

/** Long enough that a word is typed before the server is asked. */
const PAUSE_MS = 400;

/** What the request would mean as far as it has been filled in, computed again when something changes. */
export function LivePreview({ values, number }: { values: RequestValues; number: string | undefined }) {
  const text = useText();
  const settled = useSettled(JSON.stringify(askedOf(values, number)));
  const isAsked = values.unit !== null;
  const { queryFn, ...options } = dispensationQueries.preview(JSON.parse(settled) as object);
  const query = useQuery({ ...options, queryFn: isAsked ? queryFn! : skipToken });
  return (
    <aside className="dispensation-preview" aria-labelledby="preview-title">
      <h2 id="preview-title" className="dispensation-subtitle">
        {text('dispensations.preview')}
      </h2>
      <p className="field-hint">{text('dispensations.preview.hint')}</p>
      {!isAsked && <p>{text('dispensations.preview.unit-first')}</p>}
      {isAsked && query.isError && <ErrorState error={query.error} />}
      {query.data && isAsked && (
        <div aria-busy={query.isPlaceholderData} data-stale={query.isPlaceholderData || undefined}>
          <AssessmentPanel assessment={query.data} />
        </div>
      )}
    </aside>
  );
}

/** Only what a figure is made of: words about why do not ask again. */
function askedOf(values: RequestValues, number: string | undefined) {
  const { staffCategory, periodFrom, periodTo, hours, weeks, supplierName, supplierNumber, hourlyRateOre } =
    bodyOf(values);
  const asked = { staffCategory, periodFrom, periodTo, hours, weeks, supplierName, supplierNumber, hourlyRateOre };
  return { unit: values.unit, ...asked, ...(number === undefined ? {} : { number }) };
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
