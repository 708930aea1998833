import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import type { FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { type Move, stepOf } from '../../domain/action-plans/status-table.ts';

type Fields = { progress: string; comment: string; obstacle: string; receiverFunction: string };

/** What is typed in a report, what of it is missing, and sending it. */
export function useReport(action: PlannedActionDto, tag: string) {
  const text = useText();
  const client = useQueryClient();
  const [move, setMove] = useState<Move | null>(action.moves[0] ?? null);
  const [fields, setFields] = useState<Fields>({
    progress: String(action.progress),
    comment: '',
    obstacle: '',
    receiverFunction: '',
  });
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const step = move === null ? undefined : stepOf(action.status, move);
  const asksProgress = move === 'report' || move === 'start';
  const sending = useMutation({
    mutationFn: () => {
      const { progress, ...texts } = fields;
      const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value.trim() !== ''));
      const body = { move, ...given, ...(asksProgress ? { progress: Number(progress) } : {}) };
      return apiSend('POST', `/planned-actions/${action.id}/status-reports`, { body, ifMatch: tag });
    },
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => ['plans', 'planned-actions'].includes(String(queryKey[0])),
      }),
  });
  const send = () => {
    const found: FieldFault[] = [];
    if (step?.requires === 'reason' && !fields.comment.trim())
      found.push({ fieldId: 'report-comment', message: text('plans.report.reason-missing') });
    if (step?.requires === 'receiver' && !fields.receiverFunction.trim())
      found.push({ fieldId: 'report-receiver', message: text('plans.report.receiver-missing') });
    if (asksProgress && !/^(\d{1,2}|100)$/.test(fields.progress.trim()))
      found.push({ fieldId: 'report-progress', message: text('plans.report.progress-wrong') });
    setFaults(found);
    if (found.length === 0) sending.mutate();
  };
  return {
    move,
    setMove,
    fields,
    put: (name: keyof Fields) => (value: string) => setFields({ ...fields, [name]: value }),
    faults,
    errorOf: (id: string) => faults.find(({ fieldId }) => fieldId === id)?.message,
    step,
    asksProgress,
    sending,
    send,
  };
}
