import { lazy, Suspense } from 'react';
import { Button } from '../design/Button.tsx';
import { Loading } from '../design/Loading.tsx';
import { Popover } from '../design/Popover.tsx';
import { useLanguage, useText } from '../text.ts';

/** Not part of the first visit: few ask for it. */
const ThemeChoice = lazy(() => import('./ThemeChoice.tsx'));

/** Language and theme. The language button is named in the language it leads to. */
export function Preferences() {
  const text = useText();
  const { language, setLanguage } = useLanguage();
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <>
      <Button kind="quiet" onPress={() => setLanguage(other)}>
        <span lang={other}>{other === 'en' ? 'English' : 'Svenska'}</span>
      </Button>
      <Popover label={text('theme')} button={text('theme')} buttonClass="button button-quiet">
        {() => (
          <Suspense fallback={<Loading />}>
            <ThemeChoice />
          </Suspense>
        )}
      </Popover>
    </>
  );
}
