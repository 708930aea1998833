import type { Column } from '../../../../web/design/DataTable.tsx';
import { useText } from '../../../../web/text.ts';
import type { TargetDto } from '../../contract.ts';
import { EntryLink } from '../EntryLink.tsx';
import { entryColumns } from '../entry-columns.tsx';
import { targetKey, TARGETS_PATH } from './target-forms.ts';
import type { TargetWords } from './target-words.ts';

export function useTargetColumns(words: TargetWords): Column<TargetDto>[] {
  const text = useText();
  return [
    {
      key: 'indicator',
      header: text('settings.targets.indicator'),
      value: ({ indicator }) => words.indicatorName(indicator),
    },
    { key: 'unit', header: text('unit'), value: ({ unit }) => words.unitName(unit) },
    { key: 'scope', header: text('staff'), value: words.scopeText },
    {
      key: 'value',
      header: text('settings.targets.value'),
      value: ({ value }) => value,
      cell: (target) =>
        target.value === null
          ? text('settings.targets.no-value')
          : text(`settings.targets.is.${target.direction}`, { value: words.valueText(target, target.value) }),
      isFigure: true,
    },
    { key: 'due', header: text('settings.targets.due'), value: ({ due }) => due, isFigure: true },
    {
      key: 'from',
      header: text('settings.targets.path'),
      isWhole: true,
      value: ({ from }) => from?.date ?? null,
      cell: (target) =>
        target.from
          ? text('settings.targets.starts', {
              value: words.valueText(target, target.from.value),
              date: target.from.date,
            })
          : '–',
    },
    {
      key: 'decision',
      header: text('settings.targets.decision'),
      value: ({ decision }) => decision,
      cell: ({ decision, note }) => (
        <>
          {decision ?? '–'} {note && <span className="field-hint cell-note">{note}</span>}
        </>
      ),
    },
    ...entryColumns<TargetDto>(text, (target) => (
      <EntryLink path={TARGETS_PATH} action="ratta" entry={targetKey(target)} name={words.nameOf(target)} />
    )),
  ];
}
