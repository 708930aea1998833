import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';

type Props = { typed: string; onType(text: string): void; onLeave(): void };

/** What is typed narrows at once; the address follows. */
export function SearchField({ typed, onType, onLeave }: Props) {
  const text = useText();
  return (
    <div onBlur={onLeave}>
      <TextField label={text('plans.filter.search')} value={typed} onChange={onType} />
    </div>
  );
}
