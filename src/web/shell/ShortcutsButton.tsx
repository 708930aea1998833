import { lazy, Suspense, useCallback, useState } from 'react';
import { Button } from '../design/Button.tsx';
import { useText } from '../text.ts';
import { useShortcut } from './shortcuts.ts';

/** Not part of the first visit: few ask for it. */
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx'));

export function ShortcutsButton() {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const open = useCallback(() => {
    setWasOpened(true);
    setIsOpen(true);
  }, []);
  useShortcut('?', open);
  return (
    <>
      <Button kind="quiet" aria-label={text('shortcuts.title')} onPress={open}>
        ?
      </Button>
      {wasOpened && (
        <Suspense>
          <ShortcutsDialog isOpen={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      )}
    </>
  );
}
