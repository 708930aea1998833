import { useCallback, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { Dialog } from '../design/Dialog.tsx';
import type { MessageId } from '../messages.ts';
import { usePreference, writePreference } from '../preferences.ts';
import { useText } from '../text.ts';
import { useShortcut } from './shortcuts.ts';

const KEYS: readonly [string, MessageId][] = [
  ['?', 'shortcuts.help'],
  ['u', 'shortcuts.unit'],
  ['p', 'shortcuts.period'],
  ['← →', 'shortcuts.arrows'],
  ['Home End', 'shortcuts.ends'],
  ['Esc', 'shortcuts.escape'],
];

export function ShortcutsButton() {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const isOn = usePreference('shortcuts') === 'on';
  useShortcut(
    '?',
    useCallback(() => setIsOpen(true), []),
  );
  return (
    <>
      <Button kind="quiet" aria-label={text('shortcuts.title')} onPress={() => setIsOpen(true)}>
        ?
      </Button>
      <Dialog
        title={text('shortcuts.title')}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        actions={<Button onPress={() => setIsOpen(false)}>{text('close')}</Button>}
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
    </>
  );
}
