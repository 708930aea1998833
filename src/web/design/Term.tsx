import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { MessageId } from '../messages.ts';
import { useText } from '../text.ts';

type TermKey = MessageId extends infer Id ? (Id extends `term.${infer Key}` ? Key : never) : never;

/** A word of the field, explained on hover, focus and press. The explanation is the message `term.<name>`. */
export function Term({ name, children }: { name: TermKey; children: ReactNode }) {
  const text = useText();
  return (
    <TooltipTrigger delay={200} closeDelay={100}>
      <Button className="term">{children}</Button>
      <Tooltip className="tooltip" offset={4}>
        {text(`term.${name}`)}
      </Tooltip>
    </TooltipTrigger>
  );
}
