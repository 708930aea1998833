import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { AppliedRegionFileDto, RegionFileEditDto, UnitVersionDto } from '../../../organisation/contract.ts';
import type { UnmappedCodeDto } from '../../contract.ts';
import type { TaggedEntries } from '../import-queries.ts';
import { EditEffect } from './EditEffect.tsx';
import { SaveButton } from './SaveButton.tsx';
import { startsAtBeginning, type UnitChoice, unitChoices } from './unit-entry.ts';
import { useDraft } from './use-draft.ts';
import { useRegionEdit } from './use-region-edit.ts';

type Props = {
  item: UnmappedCodeDto;
  units: TaggedEntries<UnitVersionDto>;
  onSaved(applied: AppliedRegionFileDto): void;
};

/** The cost centre is added to the unit's entry in the region file. */
export function CostCentreForm({ item, units, onSaved }: Props) {
  const text = useText();
  const format = useFormat();
  // A version of a unit is known again by its code and first day, also when the file's order has changed meanwhile.
  const { draft, change, forget } = useDraft<{ unit: string | null }>(`cost-centre.${item.code}`, { unit: null });
  const choices = unitChoices(units.entries, item);
  const keyOf = (unit: UnitVersionDto) => `${unit.code} ${unit.validFrom}`;
  const chosen = choices.find(({ unit }) => keyOf(unit) === draft.unit);
  const body: RegionFileEditDto | null = chosen
    ? { section: 'units', operation: 'replace', index: chosen.unit.index, entry: chosen.entry }
    : null;
  const edit = useRegionEdit(body, units.tag);
  const validity = (unit: UnitVersionDto) => {
    const from = startsAtBeginning(unit) ? '' : format.date(unit.validFrom);
    const to = unit.validTo === null ? '' : format.date(unit.validTo);
    return text('unmapped.validity', { hasFrom: from ? 'yes' : 'no', from, hasTo: to ? 'yes' : 'no', to });
  };
  const detailOf = ({ unit, extendedTo }: UnitChoice) =>
    extendedTo === null
      ? [unit.level, validity(unit)].filter(Boolean).join(', ')
      : text('unmapped.unit-closed', { closed: format.date(unit.validTo ?? extendedTo) });
  const options = choices.map((choice) => ({
    key: keyOf(choice.unit),
    label: `${choice.unit.name} (${choice.unit.code})`,
    detail: detailOf(choice),
  }));
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()} noValidate>
      <ComboBox
        id="unit"
        label={text('unmapped.unit')}
        hint={text('unmapped.unit-hint', { code: item.code })}
        options={options}
        value={chosen ? draft.unit : null}
        onChange={(unit) => change({ unit })}
        isRequired
      />
      {chosen?.extendedTo && (
        <p className="prose">{text('unmapped.unit-extended', { until: format.date(chosen.extendedTo) })}</p>
      )}
      {chosen && !chosen.coversAll && <p className="field-hint">{text('unmapped.unit-part')}</p>}
      <EditEffect edit={edit} isComplete={body !== null} rows={item.rows} />
      <SaveButton
        edit={edit}
        label={text('unmapped.save-cost-centre')}
        onSaved={(applied) => {
          forget();
          onSaved(applied);
        }}
      />
    </form>
  );
}
