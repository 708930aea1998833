import { ChartFigure } from '../../../../../web/charts/ChartFigure.tsx';
import { useText } from '../../../../../web/text.ts';
import type { ActionGradingDto } from '../../../contract/catalogue.ts';
import { type EffectField, FIELDS } from '../../../domain/grading/effect-field.ts';
import { choiceState } from '../words.ts';
import { EffectPicture, type EffectPoint, placesOf, RADIUS } from './EffectPicture.tsx';
import { useChoiceColumns } from './use-choice-columns.tsx';

type Props = {
  gradings: readonly ActionGradingDto[];
  selected: number | null;
  unitName: string;
  onSelect(number: number): void;
};

/** The picture with its table. A press on a point selects it; the list below does the same from the keyboard. */
export function EffectFigure({ gradings, selected, unitName, onSelect }: Props) {
  const text = useText();
  const columns = useChoiceColumns(onSelect);
  const points = gradings.flatMap(({ number, spreads, choice }): EffectPoint[] => {
    const { expectedEffect, difficulty } = spreads;
    if (!expectedEffect || !difficulty) return [];
    return [{ number, effect: expectedEffect.median, difficulty: difficulty.median, state: choiceState(choice) }];
  });
  const missing = gradings.length - points.length;
  const fields = Object.fromEntries(FIELDS.map((field) => [field, text(`catalogue.field-of.${field}`)])) as Record<
    EffectField,
    string
  >;
  return (
    <div>
      <ChartFigure
        title={text('catalogue.picture', { unit: unitName })}
        level={2}
        note={text('catalogue.picture.note', { missing })}
        fileName="effekt-och-svarighet"
        columns={columns}
        rows={gradings}
        rowKey={({ number }) => String(number)}
      >
        {({ width }) => (
          <>
            <EffectPicture
              title={text('catalogue.picture', { unit: unitName })}
              description={text('catalogue.picture.description', { count: points.length })}
              width={width}
              points={points}
              selected={selected}
              labels={{
                effect: text('catalogue.picture.effect'),
                difficulty: text('catalogue.picture.difficulty'),
                fields,
              }}
            />
            {placesOf(points, width).map((place, index) => {
              const { number } = points[index]!;
              return (
                <button
                  key={number}
                  type="button"
                  className="effect-press"
                  tabIndex={-1}
                  aria-hidden="true"
                  title={gradings.find((each) => each.number === number)?.title}
                  style={{ left: place.x - RADIUS - 1, top: place.y - RADIUS - 1 }}
                  onClick={() => onSelect(number)}
                />
              );
            })}
          </>
        )}
      </ChartFigure>
      <ul className="effect-key">
        <li>
          <span className="effect-mark effect-mark-chosen" aria-hidden="true" /> {text('catalogue.choice.chosen')}
        </li>
        <li>
          <span className="effect-mark effect-mark-left-out" aria-hidden="true" /> {text('catalogue.choice.left-out')}
        </li>
        <li>
          <span className="effect-mark" aria-hidden="true" /> {text('catalogue.choice.undecided')}
        </li>
      </ul>
    </div>
  );
}
