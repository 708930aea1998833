import { type RefObject, useEffect, useState } from 'react';
import { usePrinting } from './use-printing.ts';

/** A row of a long table is as high as its style says: `.plan-table-long`. */
const ROW_HEIGHT = 48;
/** Up to this many rows a table is drawn whole: drawing takes longer than narrowing. */
const WHOLE = 60;
const AROUND = 8;

/** The part of a long table that is in sight: which rows to draw, and the room above and below them. On paper, all. */
export function useWindow(frame: RefObject<HTMLElement | null>, count: number) {
  const [scrolled, setScrolled] = useState({ top: 0, height: 640 });
  const isPrinting = usePrinting();
  const isWhole = count <= WHOLE || isPrinting;
  useEffect(() => {
    const element = frame.current;
    if (!element || isWhole) return;
    let waiting = 0;
    const read = () => {
      waiting = 0;
      setScrolled({ top: element.scrollTop, height: element.clientHeight });
    };
    const onScroll = () => {
      if (waiting === 0) waiting = requestAnimationFrame(read);
    };
    read();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(waiting);
    };
  }, [frame, isWhole]);
  if (isWhole) return { isWhole, first: 0, last: count, above: 0, below: 0 };
  const first = Math.max(0, Math.min(count, Math.floor(scrolled.top / ROW_HEIGHT)) - AROUND);
  const last = Math.min(count, Math.ceil((scrolled.top + scrolled.height) / ROW_HEIGHT) + AROUND);
  return { isWhole, first, last, above: first * ROW_HEIGHT, below: (count - last) * ROW_HEIGHT };
}
