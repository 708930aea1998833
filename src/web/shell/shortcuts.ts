import { useEffect } from 'react';
import { usePreference } from '../preferences.ts';

/**
 * Calls `action` when the single key is pressed outside fields. Can be switched off by the reader: single-key shortcuts
 * collide with speech input (WCAG 2.1.4).
 */
export function useShortcut(key: string, action: () => void): void {
  const isOn = usePreference('shortcuts') === 'on';
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (
        target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"], [role="menu"]')
      )
        return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [key, action, isOn]);
}
