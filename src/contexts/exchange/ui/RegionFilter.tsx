import { Button } from '../../../web/design/Button.tsx';
import { Checkbox } from '../../../web/design/Checkbox.tsx';
import { useText } from '../../../web/text.ts';

type Props = { regions: readonly string[]; chosen: readonly string[]; onChange(regions: readonly string[]): void };

/** Which regions' published figures are shown, in picture and table. */
export function RegionFilter({ regions, chosen, onChange }: Props) {
  const text = useText();
  const toggle = (region: string, isChosen: boolean) =>
    onChange(regions.filter((each) => (each === region ? isChosen : chosen.includes(each))));
  return (
    <fieldset className="region-filter">
      <legend>{text('comparison.filter')}</legend>
      <div className="region-filter-choices">
        {regions.map((region) => (
          <Checkbox key={region} isSelected={chosen.includes(region)} onChange={(isChosen) => toggle(region, isChosen)}>
            {region}
          </Checkbox>
        ))}
      </div>
      <div className="actions">
        <Button kind="quiet" onPress={() => onChange(regions)}>
          {text('comparison.filter-all')}
        </Button>
        <Button kind="quiet" onPress={() => onChange([])}>
          {text('comparison.filter-none')}
        </Button>
      </div>
    </fieldset>
  );
}
