import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import { useText } from '../../../../web/text.ts';
import type { MeetingDto } from '../../contract/steering.ts';
import { useRefresh } from '../shared/use-refresh.ts';

export type Direction = 'up' | 'down';
type Moved = { id: string; direction: Direction };

/** Moves an item one step; the keyboard's focus follows it, and what happened is said. */
export function useMoving(meeting: MeetingDto) {
  const text = useText();
  const refresh = useRefresh();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<Moved | null>(null);
  const [said, setSaid] = useState('');
  const ids = meeting.items.map(({ id }) => id);
  const order = useMutation({
    mutationFn: (items: string[]) =>
      apiSend('PUT', `/meetings/${meeting.reference}/agenda-order`, {
        body: { items },
        ifMatch: `"${meeting.version}"`,
      }),
    onSettled: refresh,
  });
  const sequence = ids.join(' ');
  useEffect(() => {
    if (!moved.current) return;
    const { id, direction } = moved.current;
    moved.current = null;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-item="${id}"] [data-move] button`);
    const own = [...(buttons ?? [])].find(
      (button) => button.closest('[data-move]')?.getAttribute('data-move') === direction,
    );
    const usable = own && !own.disabled ? own : [...(buttons ?? [])].find((button) => !button.disabled);
    usable?.focus();
  }, [sequence]);
  const move = (id: string, direction: Direction) => {
    if (order.isPending) return;
    const at = ids.indexOf(id);
    const to = direction === 'up' ? at - 1 : at + 1;
    if (at < 0 || to < 0 || to >= ids.length) return;
    const next = ids.with(at, ids[to]!).with(to, id);
    moved.current = { id, direction };
    const title = meeting.items[at]!.title;
    order.mutate(next, {
      onSuccess: () => setSaid(text('steering.item.moved', { title, number: to + 1, count: ids.length })),
    });
  };
  return { list, move, said, error: order.error };
}
