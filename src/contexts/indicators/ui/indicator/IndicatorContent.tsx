import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { queries } from '../../../../web/queries.ts';
import type { IndicatorDefinitionDto } from '../../contract.ts';
import type { IndicatorQuestion } from '../shared/use-indicator-question.ts';
import { DefinitionSection } from './DefinitionSection.tsx';
import { DivisionSection } from './DivisionSection.tsx';
import { GapsNotice } from './GapsNotice.tsx';
import { IndicatorSentence } from './IndicatorSentence.tsx';
import { MonthCharts } from './MonthCharts.tsx';
import { TargetSection } from './TargetSection.tsx';
import { ValueFigures } from './ValueFigures.tsx';
import { ViewChoices } from './ViewChoices.tsx';

type Props = { definition: IndicatorDefinitionDto; question: IndicatorQuestion };

export function IndicatorContent({ definition, question }: Props) {
  const values = useQuery(queries.indicatorValues(question));
  return (
    <Loaded query={values}>
      {([figure]) =>
        figure && (
          <>
            <IndicatorSentence definition={definition} figure={figure} />
            <ViewChoices question={question} />
            <ValueFigures definition={definition} figure={figure} question={question} />
            <MonthCharts definition={definition} question={question} />
            <DivisionSection definition={definition} figure={figure} question={question} />
            <TargetSection definition={definition} figure={figure} />
            <DefinitionSection definition={definition} figure={figure} />
            <GapsNotice figure={figure} />
          </>
        )
      }
    </Loaded>
  );
}
