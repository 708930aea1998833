import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { Dialog } from '../../../../web/design/Dialog.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import type { MessageId } from '../../../../web/messages.ts';
import { useText } from '../../../../web/text.ts';
import type { LocalContractDto } from '../../contract.ts';
import type { ContractAction } from '../../index.ts';
import { contractQueries } from './contract-queries.ts';
import { todayHere } from '../../../../web/today.ts';

export type DialogAction = Exclude<ContractAction, 'change'>;
type Values = { on: string; to: string; reason: string; extendsTo: string };

const PARTS: Readonly<
  Record<DialogAction, { path: string; means: MessageId; bodyOf(values: Values): object | undefined }>
> = {
  'use-option': {
    path: 'extensions',
    means: 'local-contracts.option-means',
    bodyOf: ({ extendsTo, on }) => ({ extendsTo, usedOn: on }),
  },
  'give-notice': {
    path: 'notices',
    means: 'local-contracts.notice-means',
    bodyOf: ({ on, to }) => ({ noticeGivenOn: on, ...(to === '' ? {} : { validTo: to }) }),
  },
  'withdraw-notice': {
    path: 'notice-withdrawals',
    means: 'local-contracts.withdraw-means',
    bodyOf: () => undefined,
  },
  end: {
    path: 'endings',
    means: 'local-contracts.end-means',
    bodyOf: ({ on, reason }) => ({ endedOn: on, reason }),
  },
};

type Props = { action: DialogAction; contract: LocalContractDto; onClose(): void };

/** Asks for what the action needs and says what follows from it, before it is done. */
export function ActionDialog({ action, contract, onClose }: Props) {
  const text = useText();
  const client = useQueryClient();
  const { path, means, bodyOf } = PARTS[action];
  const first = contract.options.find(({ usedOn }) => usedOn === null)?.extendsTo ?? '';
  const today = todayHere();
  const lastDay = contract.lastDay !== null && contract.lastDay < today ? contract.lastDay : today;
  const on = action === 'end' ? lastDay : today;
  const [values, setValues] = useState<Values>({ on, to: contract.validTo ?? '', reason: '', extendsTo: first });
  const run = useMutation({
    mutationFn: () => {
      const body = bodyOf(values);
      const options = { ifMatch: `"${contract.version}"`, ...(body ? { body } : {}) };
      return apiSend<LocalContractDto>('POST', `/local-contracts/${contract.number}/${path}`, options);
    },
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: contractQueries.all });
      await client.invalidateQueries({ queryKey: ['histories', 'local-contract', String(contract.number)] });
    },
  });
  const isUnfinished =
    action !== 'withdraw-notice' && (values.on === '' || (action === 'end' && values.reason.trim() === ''));
  return (
    <Dialog
      title={text(`local-contracts.do-${action}`)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button
            kind={action === 'end' ? 'danger' : 'primary'}
            isDisabled={run.isPending || isUnfinished}
            onPress={() => run.mutate()}
          >
            {text(`local-contracts.do-${action}`)}
          </Button>
          <Button onPress={onClose}>{text('cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{text(means)}</p>
        <ActionFields
          action={action}
          contract={contract}
          values={values}
          onChange={(part) => setValues({ ...values, ...part })}
        />
        {run.isError && <ErrorState error={run.error} during="change" />}
      </div>
    </Dialog>
  );
}

type FieldsProps = {
  action: DialogAction;
  contract: LocalContractDto;
  values: Values;
  onChange(part: Partial<Values>): void;
};

const DATE_LABELS = {
  'use-option': 'local-contracts.used-on',
  'give-notice': 'local-contracts.notice-on',
  end: 'local-contracts.ended-on',
} as const;

function ActionFields({ action, contract, values, onChange }: FieldsProps) {
  const text = useText();
  if (action === 'withdraw-notice') return null;
  const unused = contract.options.filter(({ usedOn }) => usedOn === null);
  return (
    <>
      {action === 'use-option' && (
        <Select
          label={text('local-contracts.option-choose')}
          options={unused.map(({ extendsTo: date }) => ({
            key: date,
            label: text('local-contracts.option-unused', { date }),
          }))}
          value={values.extendsTo}
          onChange={(extendsTo) => onChange({ extendsTo })}
        />
      )}
      <DateField label={text(DATE_LABELS[action])} value={values.on} onChange={(on) => onChange({ on })} isRequired />
      {action === 'give-notice' && (
        <DateField label={text('local-contracts.notice-to')} value={values.to} onChange={(to) => onChange({ to })} />
      )}
      {action === 'end' && (
        <TextField
          label={text('local-contracts.end-reason')}
          value={values.reason}
          onChange={(reason) => onChange({ reason })}
          rows={3}
          isRequired
        />
      )}
    </>
  );
}
