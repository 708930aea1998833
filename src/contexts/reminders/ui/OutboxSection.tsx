import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { useText } from '../../../web/text.ts';
import type { OutboxMessageDto, OutboxMessageListDto } from '../contract.ts';
import type { MessageAction } from '../domain/message-state.ts';
import { OutboxTable } from './OutboxTable.tsx';
import { reminderQueries } from './reminder-queries.ts';
import { ResolveDialog } from './ResolveDialog.tsx';

/** For the administrator: whether mail leaves, and what did not. */
export function OutboxSection() {
  const outbox = useQuery(reminderQueries.outbox());
  const [asked, setAsked] = useState<{ message: OutboxMessageDto; action: MessageAction } | null>(null);
  return (
    <Loaded query={outbox} shape="table">
      {(list) => (
        <>
          <Outline list={list} />
          <OutboxTable items={list.items} onAsk={(message, action) => setAsked({ message, action })} />
          {asked && <ResolveDialog {...asked} onClose={() => setAsked(null)} />}
        </>
      )}
    </Loaded>
  );
}

function Outline({ list }: { list: OutboxMessageListDto }) {
  const text = useText();
  const { waiting, sent } = list.counts;
  return (
    <div className="reminder-form">
      <p>{text('reminders.outbox.counts', { waiting: waiting ?? 0, sent: sent ?? 0 })}</p>
      {!list.canSendMail && (
        <Notice kind="warning" title={text('reminders.outbox.cannot-send.title')}>
          <p>{text('reminders.outbox.cannot-send', { settings: list.missingSettings.join(', ') })}</p>
        </Notice>
      )}
    </div>
  );
}
