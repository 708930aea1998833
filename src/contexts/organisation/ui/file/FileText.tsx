import { useEffect, useRef } from 'react';
import { useText } from '../../../../web/text.ts';

/** The region file with numbered lines; the marked one is in view. */
export function FileText({ fileText, marked }: { fileText: string; marked: number | undefined }) {
  const text = useText();
  const line = useRef<HTMLLIElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not scrollIntoView, which would scroll long lines sideways and hide their numbers.
    if (frame.current && line.current) {
      frame.current.scrollTop = line.current.offsetTop - frame.current.clientHeight / 2;
    }
  }, [marked]);
  const lines = fileText.replace(/\r?\n$/, '').split(/\r?\n/);
  return (
    <div ref={frame} className="code-frame" role="region" aria-label={text('settings.file')} tabIndex={0}>
      <ol className="code-lines">
        {lines.map((content, index) => (
          <li
            key={`${index} ${content}`}
            {...(index + 1 === marked ? { ref: line, 'aria-current': 'true' as const } : {})}
          >
            <code>{content || ' '}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
