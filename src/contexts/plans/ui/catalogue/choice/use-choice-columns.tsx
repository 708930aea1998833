import type { Column } from '../../../../../web/design/DataTable.tsx';
import { useText } from '../../../../../web/text.ts';
import type { ActionGradingDto } from '../../../contract/catalogue.ts';
import { DIMENSIONS } from '../../../domain/grading/scales.ts';
import { useCatalogueWords } from '../words.ts';

/** An action with its grades and its choice as a row; its name selects it. */
export function useChoiceColumns(onSelect: (number: number) => void): Column<ActionGradingDto>[] {
  const text = useText();
  const words = useCatalogueWords();
  return [
    {
      key: 'action',
      header: text('catalogue.action.column'),
      value: ({ number }) => number,
      cell: ({ number, title }) => (
        <button type="button" className="select-action" onClick={() => onSelect(number)}>
          {number}. {title}
        </button>
      ),
    },
    ...DIMENSIONS.map((dimension) => ({
      key: dimension,
      header: text(`catalogue.dimension.${dimension}`),
      value: ({ spreads }: ActionGradingDto) => spreads[dimension]?.median ?? null,
      cell: ({ spreads }: ActionGradingDto) => words.spread(spreads[dimension]),
      isFigure: true,
    })),
    { key: 'choice', header: text('catalogue.choice.state'), value: words.choice, isWhole: true },
    { key: 'reason', header: text('catalogue.choice.reason'), value: ({ choice }) => choice?.reason ?? null },
  ];
}
