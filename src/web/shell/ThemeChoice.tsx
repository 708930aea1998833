import { RadioGroup } from '../design/RadioGroup.tsx';
import { type Theme, usePreference, writePreference } from '../preferences.ts';
import { useText } from '../text.ts';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export default function ThemeChoice() {
  const text = useText();
  return (
    <RadioGroup
      label={text('theme.choose')}
      options={THEMES.map((key) => ({ key, label: text(`theme.${key}`) }))}
      value={usePreference('theme')}
      onChange={(choice) => writePreference('theme', choice)}
    />
  );
}
