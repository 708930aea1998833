import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ImportOutcomeDto } from '../../contract.ts';
import { monthsOf } from '../parts/import-words.ts';

type Props = {
  replaces: ImportOutcomeDto['replaces'];
  isSelected: boolean;
  onChange(isSelected: boolean): void;
};

/** Earlier imports hold the same months: says what replacing them does before it can be chosen. */
export function ReplaceChoice({ replaces, isSelected, onChange }: Props) {
  const text = useText();
  const format = useFormat();
  return (
    <Notice kind="warning" title={text('imports.replaces-title')}>
      <ul className="gaps">
        {replaces.map((earlier) => (
          <li key={earlier.importId}>
            {text('imports.replaces-file', {
              file: earlier.file,
              id: earlier.importId,
              months: monthsOf(format, earlier) ?? '',
            })}
          </li>
        ))}
      </ul>
      <p className="prose">{text('imports.replaces-consequence')}</p>
      <Checkbox isSelected={isSelected} onChange={onChange}>
        {text('imports.replace')}
      </Checkbox>
    </Notice>
  );
}
