import { Button } from '../design/Button.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { Dialog } from '../design/Dialog.tsx';
import type { MessageId } from '../messages.ts';
import { usePreference, writePreference } from '../preferences.ts';
import { useText } from '../text.ts';

const KEYS: readonly [string, MessageId][] = [
  ['?', 'shortcuts.help'],
  ['u', 'shortcuts.unit'],
  ['p', 'shortcuts.period'],
  ['← →', 'shortcuts.arrows'],
  ['Home End', 'shortcuts.ends'],
  ['Esc', 'shortcuts.escape'],
];

type Props = { isOpen: boolean; onOpenChange(isOpen: boolean): void };

export default function ShortcutsDialog({ isOpen, onOpenChange }: Props) {
  const text = useText();
  const isOn = usePreference('shortcuts') === 'on';
  return (
    <Dialog
      title={text('shortcuts.title')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={<Button onPress={() => onOpenChange(false)}>{text('close')}</Button>}
    >
      <dl className="shortcuts">
        {KEYS.map(([key, id]) => (
          <div key={id}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text(id)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox isSelected={isOn} onChange={(on) => writePreference('shortcuts', on ? 'on' : 'off')}>
        {text('shortcuts.switch')}
      </Checkbox>
    </Dialog>
  );
}
