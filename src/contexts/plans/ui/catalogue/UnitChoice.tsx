import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { useText } from '../../../../web/text.ts';
import type { GradedUnit } from './use-graded-unit.ts';

/** Which unit the grades or choices are about. */
export function UnitChoice({ graded }: { graded: GradedUnit }) {
  const text = useText();
  if (graded.unit === '') return null;
  return (
    <div className="catalogue-unit">
      <ComboBox
        key={graded.unit}
        label={text('catalogue.unit')}
        hint={text('catalogue.unit.hint')}
        options={graded.options}
        value={graded.unit}
        onChange={(unit) => unit && graded.choose(unit)}
      />
    </div>
  );
}
