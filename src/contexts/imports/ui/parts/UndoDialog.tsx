import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { Dialog } from '../../../../web/design/Dialog.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ImportDto, UndoEffectDto } from '../../contract.ts';
import { importQueries } from '../import-queries.ts';
import { fileSum } from './import-words.ts';
import { UndoEffectTable } from './UndoEffectTable.tsx';

type Props = { imported: ImportDto; isOpen: boolean; onOpenChange(isOpen: boolean): void; onUndone(): void };

/** Names what goes and shows what it does to the region's figures before the button can be pressed. */
export function UndoDialog({ imported, isOpen, onOpenChange, onUndone }: Props) {
  const text = useText();
  const format = useFormat();
  const client = useQueryClient();
  const preview = useQuery({ ...importQueries.undoPreview(imported.id), enabled: isOpen });
  const undo = useMutation({
    mutationFn: () => apiSend<UndoEffectDto>('POST', `/imports/${imported.id}/undos`),
    onSuccess: async () => {
      onOpenChange(false);
      onUndone();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] !== 'undo-preview' });
    },
  });
  const { rowsStored, sumStored, sumUnit } = imported.reconciliation;
  return (
    <Dialog
      kind="alert"
      title={text('imports.undo-question', { file: imported.file })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button kind="danger" isDisabled={!preview.data || undo.isPending} onPress={() => undo.mutate()}>
            {text('imports.undo-do', { rows: rowsStored })}
          </Button>
          <Button onPress={() => onOpenChange(false)}>{text('imports.undo-keep')}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{text('imports.undo-goes', { rows: rowsStored, sum: fileSum(format, sumStored, sumUnit) })}</p>
        <p>{text('imports.undo-replaced')}</p>
        <Loaded query={preview} shape="table">
          {(effect) => <UndoEffectTable effect={effect} />}
        </Loaded>
        {undo.isError && <ErrorState error={undo.error} during="change" />}
      </div>
    </Dialog>
  );
}
