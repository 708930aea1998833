import { Button } from '../../../../web/design/Button.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { INDICATOR_DIRECTIONS } from '../../domain/action-plans/planned-action.ts';
import { useIndicatorOptions } from './form-options.ts';

type Moves = PlannedActionDto['indicators'];
type Props = { moves: Moves; onMoves(moves: Moves): void };

/** The indicators that an action should move, each with its direction. */
export function IndicatorFields({ moves, onMoves }: Props) {
  const text = useText();
  const indicators = useIndicatorOptions();
  const left = indicators.filter(({ key }) => moves.every(({ indicator }) => indicator !== key));
  const nameOf = (key: string) => indicators.find((each) => each.key === key)?.label ?? key;
  return (
    <fieldset className="plan-effect">
      <legend>{text('plans.measures.indicators')}</legend>
      {moves.map(({ indicator, direction }) => (
        <div key={indicator} className="plan-indicator">
          <Select
            label={nameOf(indicator)}
            options={INDICATOR_DIRECTIONS.map((key) => ({ key, label: text(`plans.direction.${key}`) }))}
            value={direction}
            onChange={(chosen) =>
              onMoves(moves.map((move) => (move.indicator === indicator ? { indicator, direction: chosen } : move)))
            }
          />
          <Button
            onPress={() => onMoves(moves.filter((move) => move.indicator !== indicator))}
            aria-label={text('plans.measures.remove', { name: nameOf(indicator) })}
          >
            {text('plans.measures.remove-short')}
          </Button>
        </div>
      ))}
      <ComboBox
        key={`add ${indicators.length} ${moves.length}`}
        label={text('plans.measures.add')}
        options={left}
        value={null}
        onChange={(indicator) => indicator && onMoves([...moves, { indicator, direction: 'decrease' }])}
      />
    </fieldset>
  );
}
