import { Button } from '../design/Button.tsx';
import { Popover } from '../design/Popover.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { type Theme, usePreference, writePreference } from '../preferences.ts';
import { useLanguage, useText } from '../text.ts';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** Language and theme. The language button is named in the language it leads to. */
export function Preferences() {
  const text = useText();
  const { language, setLanguage } = useLanguage();
  const theme = usePreference('theme');
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <>
      <Button kind="quiet" onPress={() => setLanguage(other)}>
        <span lang={other}>{other === 'en' ? 'English' : 'Svenska'}</span>
      </Button>
      <Popover label={text('theme')} button={text('theme')} buttonClass="button button-quiet">
        {() => (
          <RadioGroup
            label={text('theme.choose')}
            options={THEMES.map((key) => ({ key, label: text(`theme.${key}`) }))}
            value={theme}
            onChange={(choice) => writePreference('theme', choice)}
          />
        )}
      </Popover>
    </>
  );
}
