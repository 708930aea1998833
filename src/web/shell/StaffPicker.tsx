import { Button } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Label } from 'react-aria-components/Label';
import type { StaffCategoryDto } from '../../contexts/organisation/contract.ts';
import { ALL } from '../../kernel/grid.ts';
import { Chevron, OptionList } from '../design/Select.tsx';
import { useText } from '../text.ts';

type Props = { categories: readonly StaffCategoryDto[]; staff: string; onChange(staff: string): void };

export function StaffPicker({ categories, staff, onChange }: Props) {
  const text = useText();
  const options = [
    { key: ALL, label: text('staff.all') },
    ...categories.map(({ key, name }) => ({ key, label: name })),
  ];
  return (
    <Select className="context-select" value={staff} onChange={(key) => onChange(String(key))}>
      <Button className="context-button">
        <span>
          <Label className="context-label">{text('staff')}</Label> <SelectValue className="context-value" />
        </span>
        <Chevron />
      </Button>
      <Popover className="popover popover-list">
        <OptionList options={options} />
      </Popover>
    </Select>
  );
}
