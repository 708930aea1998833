import { Button } from '../../../../web/design/Button.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { EFFECT_MEASURES } from '../../domain/action-plans/planned-action.ts';
import type { EffectDraft, EffectField } from './effect-draft.ts';
import { useCategoryOptions, useUnitOptions } from './form-options.ts';

type Props = {
  draft: EffectDraft;
  /** As people count: the first is 1. */
  place: number;
  wrong: readonly EffectField[];
  onDraft(draft: EffectDraft): void;
  onRemove(): void;
};

export const effectFieldId = (draft: EffectDraft, field: EffectField): string => `effect-${draft.id}-${field}`;

/** One expected effect: where, from when and how much. */
export function EffectFields({ draft, place, wrong, onDraft, onRemove }: Props) {
  const text = useText();
  const units = useUnitOptions();
  const categories = useCategoryOptions();
  const inKronor = draft.measure === 'cost-ore';
  const field = (name: EffectField, label: string) => ({
    id: effectFieldId(draft, name),
    label,
    error: wrong.includes(name) ? text(`plans.effect.wrong.${name}`) : undefined,
    value: draft[name],
    onChange: (value: string | null) => onDraft({ ...draft, [name]: value ?? '' }),
  });
  const amount = (name: 'low' | 'central' | 'high') => (
    <TextField {...field(name, text(`plans.effects.${name}`))} inputMode="text" />
  );
  return (
    <fieldset className="plan-effect">
      <legend>{text('plans.effect.legend', { place })}</legend>
      <Select
        label={text('plans.effects.measure')}
        options={EFFECT_MEASURES.map((key) => ({ key, label: text(`plans.effect.${key}`) }))}
        value={draft.measure}
        onChange={(measure) => onDraft({ ...draft, measure })}
      />
      <ComboBox key={`unit ${units.length}`} {...field('unit', text('plans.column.unit'))} options={units} />
      <Select
        label={text('plans.effects.category')}
        options={categories}
        value={draft.staffCategory}
        onChange={(staffCategory) => onDraft({ ...draft, staffCategory })}
      />
      <TextField {...field('fromMonth', text('plans.effects.from'))} hint={text('plans.effect.from-hint')} />
      <TextField
        {...field('rampUpMonths', text('plans.effects.ramp'))}
        hint={text('plans.effect.ramp-hint')}
        inputMode="numeric"
      />
      <p className="prose">{text(inKronor ? 'plans.effect.amounts-cost' : 'plans.effect.amounts')}</p>
      <div className="plan-amounts">
        {amount('low')}
        {amount('central')}
        {amount('high')}
      </div>
      <div className="actions">
        <Button onPress={onRemove}>{text('plans.effect.remove', { place })}</Button>
      </div>
    </fieldset>
  );
}
