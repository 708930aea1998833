import type { AttachmentDto } from '../../contexts/attachments/contract.ts';
import { apiPath } from '../api.ts';
import { Button } from '../design/Button.tsx';
import { useFormat, useText } from '../text.ts';

type Props = { attachments: readonly AttachmentDto[]; onWithdraw?(attachment: AttachmentDto): void };

export function AttachmentList({ attachments, onWithdraw }: Props) {
  const text = useText();
  if (attachments.length === 0) return <p>{text('register.attachments-none')}</p>;
  return (
    <ul className="attachment-list" aria-label={text('register.attachments')}>
      {attachments.map((attachment) => (
        <li key={attachment.id} className="attachment">
          <div>
            <FileName attachment={attachment} />
            <Facts attachment={attachment} />
          </div>
          {onWithdraw && attachment.withdrawnAt === null && (
            <Button
              kind="quiet"
              aria-label={text('register.attachment-withdraw-named', { name: attachment.fileName })}
              onPress={() => onWithdraw(attachment)}
            >
              {text('register.attachment-withdraw')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A link that saves the file: the server never lets it be shown in the page. */
function FileName({ attachment }: { attachment: AttachmentDto }) {
  if (attachment.withdrawnAt !== null) return <del className="attachment-name">{attachment.fileName}</del>;
  return (
    <a
      className="link attachment-name"
      href={apiPath(`/attachments/${attachment.id}/content`)}
      download={attachment.fileName}
    >
      {attachment.fileName}
    </a>
  );
}

function Facts({ attachment }: { attachment: AttachmentDto }) {
  const text = useText();
  const format = useFormat();
  const { byteSize, addedAt, addedByName, withdrawnAt, withdrawnByName, type } = attachment;
  const size = format.number(Math.max(byteSize / 1_000, 1));
  return (
    <p className="field-hint">
      {withdrawnAt === null
        ? text('register.attachment-facts', { type, size, name: addedByName, when: format.dateTime(addedAt) })
        : text('register.attachment-withdrawn', { name: withdrawnByName ?? '', when: format.dateTime(withdrawnAt) })}
    </p>
  );
}
