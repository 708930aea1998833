import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { ErrorSummary, type FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { PLAN_AREAS } from '../../domain/action-plans/action-areas.ts';
import { ACTION_LEVELS } from '../../domain/action-plans/planned-action.ts';
import { type ActionDraft, type DraftField, draftFaults } from './action-draft.ts';
import { usePersonOptions, useUnitOptions } from './form-options.ts';

type Props = {
  draft: ActionDraft;
  onDraft(draft: ActionDraft): void;
  onSave(): void;
  isSaving: boolean;
  saveLabel: string;
  /** What the server refused, and what follows from saving, above the button. */
  children?: ReactNode;
};

/** What a plan says about an action; one column, and nothing typed is lost when it cannot be saved. */
export function ActionForm({ draft, onDraft, onSave, isSaving, saveLabel, children }: Props) {
  const text = useText();
  const units = useUnitOptions();
  const people = usePersonOptions();
  const [wrong, setWrong] = useState<readonly DraftField[]>([]);
  const put = (field: DraftField) => (value: string | null) => onDraft({ ...draft, [field]: value ?? '' });
  const errorOf = (field: DraftField) =>
    wrong.includes(field)
      ? text(`plans.form.wrong.${field as 'title' | 'area' | 'unit' | 'budget' | 'prerequisites'}`)
      : undefined;
  const faults = useMemo<FieldFault[]>(
    () => wrong.map((field) => ({ fieldId: `action-${field}`, message: text(`plans.form.wrong.${field as 'title'}`) })),
    [wrong, text],
  );
  const frame = (field: DraftField) => ({
    id: `action-${field}`,
    label: text(`plans.field.${field}`),
    error: errorOf(field),
    value: draft[field],
    onChange: put(field),
  });
  const press = () => {
    const found = draftFaults(draft);
    setWrong(found);
    if (found.length === 0) onSave();
  };
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary faults={faults} />
      <TextField {...frame('title')} />
      <TextField {...frame('description')} rows={4} />
      <Select
        {...frame('area')}
        value={draft.area || null}
        options={PLAN_AREAS.map((key) => ({ key, label: text(`plans.area.${key}`) }))}
      />
      <Select {...frame('level')} options={ACTION_LEVELS.map((key) => ({ key, label: text(`plans.level.${key}`) }))} />
      <ComboBox {...frame('unit')} key={`unit ${units.length}`} value={draft.unit || null} options={units} />
      <ComboBox
        {...frame('responsible')}
        key={`responsible ${people.length}`}
        value={draft.responsible || null}
        options={people}
        hint={text('plans.form.responsible-hint')}
      />
      <TextField {...frame('responsibleFunction')} hint={text('plans.form.function-hint')} />
      <DateField {...frame('startsOn')} />
      <DateField {...frame('endsOn')} />
      <DateField {...frame('stopDate')} hint={text('plans.form.stop-hint')} />
      <TextField {...frame('budget')} inputMode="decimal" />
      <TextField {...frame('prerequisites')} hint={text('plans.form.prerequisites-hint')} inputMode="numeric" />
      {children}
      <div className="actions">
        <Button kind="primary" isDisabled={isSaving} onPress={press}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
