import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, type Tagged } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { ErrorSummary, type FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import { useText } from '../../../../web/text.ts';
import type { LocalContractDto } from '../../contract.ts';
import { type ContractValues, fieldIdOf, type FormFault, readForm } from './contract-form.ts';
import { contractQueries } from './contract-queries.ts';
import { EndPlanFields } from './EndPlanFields.tsx';
import { FactFields } from './FactFields.tsx';
import { OptionFields } from './OptionFields.tsx';
import { useContractDraft } from './use-contract-draft.ts';

type Props = {
  draftKey: string;
  initial: ContractValues;
  saveLabel: string;
  save(body: object): Promise<Tagged<LocalContractDto>>;
  onSaved(contract: LocalContractDto): void;
};

/** A contract's facts, options and plan. Whatever is typed stays until it is saved. */
export function ContractForm({ draftKey, initial, saveLabel, save, onSaved }: Props) {
  const text = useText();
  const client = useQueryClient();
  const { values, write, forget } = useContractDraft(draftKey, initial);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async ({ data }) => {
      forget();
      onSaved(data);
      await client.invalidateQueries({ queryKey: contractQueries.all });
      await client.invalidateQueries({ queryKey: ['histories', 'local-contract'] });
    },
    onError: (error) => setFaults(faultsOfAnswer(error)),
  });
  const messageOf = ({ code, field }: FormFault) =>
    text(`local-contracts.${code}`, { field: text(`local-contracts.field.${field}`) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A second press while the first is on its way does nothing.
    if (saving.isPending) return;
    const { body, faults: found } = readForm(values);
    setFaults(found.map((fault) => ({ fieldId: fault.fieldId, message: messageOf(fault) })));
    if (found.length === 0) saving.mutate(body);
  };
  const errorOf = (name: string, index?: number) =>
    faults.find(({ fieldId }) => fieldId === fieldIdOf(name, index))?.message;
  return (
    <form className="contract-form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      {saving.isError && faults.length === 0 && <ErrorState error={saving.error} during="change" />}
      <FactFields values={values} onChange={write} errorOf={errorOf} />
      <OptionFields options={values.options} onChange={(options) => write({ options })} errorOf={errorOf} />
      <EndPlanFields steps={values.endPlan} onChange={(endPlan) => write({ endPlan })} errorOf={errorOf} />
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={saving.isPending}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}

type AnsweredProblem = { column?: string; message?: string };

/** The server's faults at their fields; of a list, at its first. */
function faultsOfAnswer(error: unknown): FieldFault[] {
  const problems = error instanceof ApiError ? ((error.problem.problems ?? []) as AnsweredProblem[]) : [];
  const first: Record<string, string> = { options: 'field-extendsTo-0', endPlan: 'field-what-0' };
  return problems.map(({ column = '', message = '' }) => ({ fieldId: first[column] ?? fieldIdOf(column), message }));
}
