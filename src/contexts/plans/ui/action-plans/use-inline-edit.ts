import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { ApiError, apiGet, apiSend, type Page } from '../../../../web/api.ts';
import type { PlannedActionDto, PlannedActionRowDto } from '../../contract/plans.ts';

export const EDITABLE = ['responsibleFunction', 'startsOn', 'endsOn'] as const;
export type EditableField = (typeof EDITABLE)[number];
export type Edit = { row: PlannedActionRowDto; field: EditableField; typed: string };

/** What someone else saved meanwhile, beside what was typed. */
export type Conflict = Edit & { theirs: PlannedActionDto };

/** Saves one cell at a time. A change of the same row by someone else is shown beside what was typed, and nothing is lost. */
export function useInlineEdit(plan: string) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [failed, setFailed] = useState<{ edit: Edit; error: unknown } | null>(null);
  const [saved, setSaved] = useState<Edit | null>(null);

  const keep = useCallback(
    (changed: PlannedActionDto) => {
      const put = (rows: readonly PlannedActionRowDto[] | undefined) =>
        rows?.map((row) => (row.id === changed.id ? changed : row));
      client.setQueryData<PlannedActionRowDto[]>(['planned-actions', plan, 'all'], (rows) => put(rows));
      client.setQueryData<Page<PlannedActionRowDto>>(
        ['planned-actions', plan, 'first'],
        (page) => page && { ...page, items: put(page.items) ?? [] },
      );
      void client.invalidateQueries({ queryKey: ['plans'] });
    },
    [client, plan],
  );
  // The same function each time, so that a row is drawn again only when it has changed.
  const save = useCallback(
    async (edit: Edit, version = edit.row.version): Promise<boolean> => {
      setFailed(null);
      setSaved(null);
      try {
        const { data } = await apiSend<PlannedActionDto>('PATCH', `/planned-actions/${edit.row.id}`, {
          body: { [edit.field]: edit.typed.trim() === '' ? null : edit.typed.trim() },
          ifMatch: `"${version}"`,
        });
        keep(data);
        setConflict(null);
        setSaved(edit);
        return true;
      } catch (error) {
        if (error instanceof ApiError && error.problem.status === 412) {
          const theirs = await apiGet<PlannedActionDto>(`/planned-actions/${edit.row.id}`);
          setConflict({ ...edit, theirs });
        } else setFailed({ edit, error });
        return false;
      }
    },
    [keep],
  );
  return {
    save,
    saved,
    failed,
    conflict,
    /** Writes what was typed over what they saved, now that it has been seen. */
    saveAnyway: () => (conflict ? save(conflict, conflict.theirs.version) : undefined),
    letTheirsStand: () => {
      if (conflict) keep(conflict.theirs);
      setConflict(null);
    },
  };
}
