import { type RefObject, useEffect, useState } from 'react';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys walk between the cells of a table that can be written in. @returns the cell that Tab stops at. */
export function useArrowKeys(frame: RefObject<HTMLElement | null>): string {
  const [stop, setStop] = useState('');
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const next = nextCell(element, event);
      if (!next) return;
      event.preventDefault();
      setStop(next.dataset['cell'] ?? '');
      next.focus();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [frame]);
  return stop;
}

function nextCell(element: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
  const here = (event.target as HTMLElement).closest<HTMLElement>('button[data-cell]');
  const step = STEPS[event.key];
  const row = here?.closest('tr');
  if (!here || !step || !row) return undefined;
  const rows = [...element.querySelectorAll('tr')].filter((each) => each.querySelector('[data-cell]'));
  const column = [...row.querySelectorAll('[data-cell]')].indexOf(here);
  return rows[rows.indexOf(row) + step[0]]?.querySelectorAll<HTMLElement>('[data-cell]')[column + step[1]];
}
