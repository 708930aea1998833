import { type RefObject, useLayoutEffect, useState } from 'react';

/** The room an element has, measured before the first paint and whenever it changes; 720 where nothing can be measured. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(720);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    // Hidden elements measure 0: their last width is kept.
    const measure = () => setWidth((known) => Math.floor(node.clientWidth) || known);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
