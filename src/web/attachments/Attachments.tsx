import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttachmentDto } from '../../contexts/attachments/contract.ts';
import { ENDINGS } from '../../contexts/attachments/index.ts';
import { apiSend } from '../api.ts';
import { ErrorState } from '../design/ErrorState.tsx';
import { FileDrop } from '../design/FileDrop.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Notice } from '../design/Notice.tsx';
import { useText } from '../text.ts';
import { AttachmentList } from './AttachmentList.tsx';
import { attachmentsQuery } from './attachment-queries.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type Props = {
  /** Kind of thing as the events name it: `local-contract`. */
  entity: string;
  entityId: string;
  /** The reader may add to this thing, and withdraw. */
  mayAdd: boolean;
};

/** Files that belong to a thing: to fetch, to add by button or by dropping, to withdraw. For any page that shows one. */
export function Attachments({ entity, entityId, mayAdd }: Props) {
  const text = useText();
  const client = useQueryClient();
  const query = useQuery(attachmentsQuery(entity, entityId));
  const [withdrawing, setWithdrawing] = useState<AttachmentDto | null>(null);
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: ['attachments', entity, entityId] });
    await client.invalidateQueries({ queryKey: ['histories', entity, entityId] });
  };
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const names: string[] = [];
      // One after the other: when one is refused, those before it are there and said to be.
      for (const file of files) {
        const fileQuery = { entity, entityId, fileName: file.name };
        await apiSend<AttachmentDto>('POST', '/attachments', { query: fileQuery, body: file });
        names.push(file.name);
      }
      return names;
    },
    onSettled: refresh,
  });
  return (
    <div className="stack">
      <Loaded query={query} shape="text">
        {(attachments) => (
          <AttachmentList attachments={attachments} {...(mayAdd ? { onWithdraw: setWithdrawing } : {})} />
        )}
      </Loaded>
      {add.isSuccess && (
        <Notice kind="success" announce>
          <p>{text('register.attachment-added', { names: add.data.join(', '), count: add.data.length })}</p>
        </Notice>
      )}
      {add.isError && <ErrorState error={add.error} during="change" />}
      {mayAdd && (
        <FileDrop
          hint={text('register.attachment-hint', { types: ENDINGS.map((ending) => ending.slice(1)).join(', ') })}
          accept={ENDINGS}
          isDisabled={add.isPending}
          onFiles={(files) => files.length > 0 && add.mutate(files)}
        />
      )}
      {withdrawing && (
        <WithdrawDialog attachment={withdrawing} onClose={() => setWithdrawing(null)} onWithdrawn={refresh} />
      )}
    </div>
  );
}
