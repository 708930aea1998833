import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { apiGet, ApiError, apiSend } from '../../../../../web/api.ts';
import type { ActionGradeDto, ActionGradingDto, ActionGradingListDto } from '../../../contract/catalogue.ts';
import { catalogueQueries } from '../catalogue-queries.ts';
import type { RowGrade } from './row-grade.ts';
import { type Row, RowSaver, type RowWorld } from './row-saver.ts';

const PAUSE_MS = 700;

/** A row's own saver, for as long as the row is shown. */
export function useRowGrade(unit: string, grading: ActionGradingDto, reader: string): [Row, RowSaver] {
  const client = useQueryClient();
  const [saver] = useState(() => new RowSaver(grading.own, worldOf(client, { unit, action: grading.number, reader })));
  const row = useSyncExternalStore(saver.subscribe, saver.current);
  useEffect(() => {
    // A draft from before the page was left or reloaded goes on its way again.
    void saver.save();
    return () => void saver.save();
  }, [saver]);
  return [row, saver];
}

type Place = { unit: string; action: number; reader: string };

function worldOf(client: QueryClient, { unit, action, reader }: Place): RowWorld {
  const key = `varaktig.grade.${reader}.${unit}.${action}`;
  return {
    async send(grade, version) {
      const body = { unit, action, ...grade };
      const { data } = await apiSend<ActionGradeDto>('POST', '/action-grades', { body, ifMatch: `"${version}"` });
      return data;
    },
    async theirs(error) {
      if (!(error instanceof ApiError) || error.problem.status !== 412) return undefined;
      const known = await apiGet<ActionGradingListDto>('/action-gradings', { unit }).catch(() => undefined);
      return known && (known.items.find(({ number }) => number === action)?.own ?? null);
    },
    onSaved(own) {
      client.setQueryData<ActionGradingListDto>(
        catalogueQueries.gradings(unit).queryKey,
        (known) =>
          known && { ...known, items: known.items.map((each) => (each.number === action ? { ...each, own } : each)) },
      );
    },
    draft: {
      read() {
        const stored = sessionStorage.getItem(key);
        return stored === null ? undefined : (JSON.parse(stored) as RowGrade);
      },
      write: (grade) => sessionStorage.setItem(key, JSON.stringify(grade)),
      forget: () => sessionStorage.removeItem(key),
    },
    later(work) {
      const timer = setTimeout(work, PAUSE_MS);
      return () => clearTimeout(timer);
    },
  };
}
