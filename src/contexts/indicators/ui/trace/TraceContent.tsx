import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Section } from '../../../../web/design/Page.tsx';
import { Tabs } from '../../../../web/design/Tabs.tsx';
import { useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto, TraceDto } from '../../contract.ts';
import { GapsNotice } from '../indicator/GapsNotice.tsx';
import { IndicatorSentence } from '../indicator/IndicatorSentence.tsx';
import type { TracePart } from '../indicator-queries.ts';
import { usePageSearch } from '../shared/page-search.ts';
import { Calculation } from './Calculation.tsx';
import { FileSums } from './FileSums.tsx';
import { TraceRows } from './TraceRows.tsx';

export type TracePages = UseInfiniteQueryResult<InfiniteData<TraceDto, unknown>>;

type Props = { definition: IndicatorDefinitionDto; part: TracePart; pages: TracePages };

export function TraceContent({ definition, part, pages }: Props) {
  const text = useText();
  const { setSearch } = usePageSearch();
  const trace = pages.data?.pages[0];
  if (!trace) return null;
  const { value, files } = trace;
  const parts: TracePart[] = value.denominator === undefined ? ['numerator'] : ['numerator', 'denominator'];
  const ofPart = (key: TracePart) => (
    <>
      <FileSums trace={trace} part={key} />
      {key === part && files.some((file) => file.part === key) && (
        <TraceRows key={`${value.unit} ${value.period} ${key}`} trace={trace} part={key} pages={pages} />
      )}
    </>
  );
  return (
    <>
      <IndicatorSentence definition={definition} figure={value} />
      <Calculation trace={trace} />
      <Section title={text('trace.files-and-rows')}>
        {parts.length === 1 ? (
          ofPart('numerator')
        ) : (
          <Tabs
            label={text('trace.parts')}
            value={part}
            onChange={(key) => setSearch({ part: key === 'numerator' ? undefined : key })}
            tabs={parts.map((key) => ({ key, label: text(`trace.${key}`), content: ofPart(key) }))}
          />
        )}
      </Section>
      <GapsNotice figure={value} />
    </>
  );
}
