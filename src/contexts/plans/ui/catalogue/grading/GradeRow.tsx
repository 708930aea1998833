import { useEffect, useRef } from 'react';
import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useText } from '../../../../../web/text.ts';
import type { ActionGradingDto, GradingScaleDto } from '../../../contract/catalogue.ts';
import { DIMENSIONS } from '../../../domain/grading/scales.ts';
import { RowMark } from './RowMark.tsx';
import { StepGroup } from './StepGroup.tsx';
import { useRowGrade } from './use-row-grade.ts';

type Props = {
  unit: string;
  /** Who grades: drafts are kept by person. */
  reader: string;
  grading: ActionGradingDto;
  scale: GradingScaleDto | undefined;
  mayGrade: boolean;
};

/** One action with its four grades and the motive. Leaving the row saves it. */
export function GradeRow({ unit, reader, grading, scale, mayGrade }: Props) {
  const text = useText();
  const row = useRef<HTMLLIElement>(null);
  const [{ grade, state, saved }, saver] = useRowGrade(unit, grading, reader);
  const change: typeof saver.change = (part) => saver.change(part);
  useEffect(() => {
    const node = row.current;
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      const stays = relatedTarget instanceof Node && node?.contains(relatedTarget);
      if (!stays && saver.current().state.kind === 'waiting') void saver.save();
    };
    node?.addEventListener('focusout', onLeave);
    return () => node?.removeEventListener('focusout', onLeave);
  }, [saver]);
  /** The next group of the row, then the motive: a row is graded by four keys. */
  const goOn = (index: number) => {
    const groups = [...(row.current?.querySelectorAll<HTMLElement>('.step-group') ?? [])];
    const next = groups[index + 1];
    const target = next
      ? (next.querySelector<HTMLElement>('input:checked') ?? next.querySelector<HTMLElement>('input'))
      : row.current?.querySelector<HTMLElement>('.grade-motive input');
    target?.focus();
  };
  return (
    <li ref={row} className="grade-row" data-state={state.kind}>
      <h3 className="grade-title">
        <span className="action-number">{grading.number}</span>
        <AppLink to="/handlingsplan/katalog/$number" params={{ number: String(grading.number) }} search={{ unit }}>
          {grading.title}
        </AppLink>
      </h3>
      <div className="grade-groups">
        {DIMENSIONS.map((dimension, index) => (
          <StepGroup
            key={dimension}
            name={`${grading.number}-${dimension}`}
            label={text(`catalogue.dimension.${dimension}`)}
            about={text('catalogue.grading.group', {
              dimension: text(`catalogue.dimension.${dimension}`),
              number: grading.number,
              title: grading.title,
            })}
            steps={scale?.steps[dimension]}
            value={grade[dimension]}
            isDisabled={!mayGrade}
            onChange={(step) => change({ [dimension]: step })}
            onKeyed={() => goOn(index)}
          />
        ))}
      </div>
      <div className="grade-motive">
        <TextField
          label={text('catalogue.motive.of', { number: grading.number })}
          value={grade.motive ?? ''}
          onChange={(motive) => change({ motive })}
          isDisabled={!mayGrade}
        />
      </div>
      <RowMark
        state={state}
        saved={saved}
        grade={grade}
        onSave={() => void saver.save()}
        onSettle={(keep) => void saver.settle(keep)}
      />
    </li>
  );
}
