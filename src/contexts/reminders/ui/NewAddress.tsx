import { useState } from 'react';
import { Button } from '../../../web/design/Button.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { useText } from '../../../web/text.ts';

/** The address with its secret, shown as long as the page stands. */
export function NewAddress({ address }: { address: string }) {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <Notice kind="success" title={text('reminders.calendar.made')} announce>
      <p>{text('reminders.calendar.made-detail')}</p>
      <code className="reference calendar-address">{address}</code>
      <Button onPress={() => void copy()}>{text('reminders.calendar.copy')}</Button>
      {isCopied && <p>{text('reminders.calendar.copied')}</p>}
    </Notice>
  );
}
