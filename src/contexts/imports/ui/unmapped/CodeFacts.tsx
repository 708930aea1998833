import { useFormat, useText } from '../../../../web/text.ts';
import type { UnmappedCodeDto } from '../../contract.ts';
import { exactAmount, monthsOf } from '../parts/import-words.ts';

/** What is known of an unmapped code: how much, when, and one place where it stands. */
export function CodeFacts({ item }: { item: UnmappedCodeDto }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <p>
        {text('unmapped.code-lead', {
          rows: item.rows,
          hasAmount: item.amountOre === 0 ? 'no' : 'yes',
          amount: exactAmount(format, item.amountOre),
          months: monthsOf(format, item) ?? '',
        })}
      </p>
      <p>
        {text('unmapped.code-example', {
          place: placeText(text, item),
          hasText: item.example.text ? 'yes' : 'no',
          text: item.example.text ?? '',
        })}
      </p>
    </>
  );
}

export function placeText(text: ReturnType<typeof useText>, { example }: UnmappedCodeDto): string {
  return text('unmapped.place', { file: example.file, line: String(example.line) });
}
