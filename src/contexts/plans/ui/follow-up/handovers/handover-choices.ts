import { queryOptions } from '@tanstack/react-query';
import { apiGetAll } from '../../../../../web/api.ts';
import type { PlannedActionRowDto } from '../../../contract/plans.ts';

type Person = { id: string; name: string; roles: { roleName: string; unitName: string | null; current: boolean }[] };
type Unit = { code: string; name: string };

/** Actions that can be handed over, as choices. */
export const openActionsQuery = () =>
  queryOptions({
    queryKey: ['follow-up', 'open-actions'],
    queryFn: async ({ signal }) => {
      const all = await apiGetAll<PlannedActionRowDto>('/planned-actions', { limit: 5000 }, signal);
      return all
        .filter(({ status }) => status === 'not-started' || status === 'ongoing' || status === 'handed-over')
        .map(({ plan, number, title, version }) => ({
          key: `${plan}.${number}`,
          label: `${plan}.${number} ${title}`,
          version,
        }));
    },
  });

/** People who hold an appointment today, as choices. */
export const receiversQuery = () =>
  queryOptions({
    queryKey: ['follow-up', 'receivers'],
    queryFn: async ({ signal }) =>
      (await apiGetAll<Person>('/people', {}, signal)).flatMap(({ id, name, roles }) => {
        const role = roles.find(({ current }) => current);
        return role
          ? [{ key: id, label: `${name}, ${role.roleName.toLowerCase()} ${role.unitName ?? ''}`.trim() }]
          : [];
      }),
  });

export const receiverUnitsQuery = () =>
  queryOptions({
    queryKey: ['follow-up', 'receiver-units'],
    queryFn: async ({ signal }) => {
      const units = await apiGetAll<Unit>('/units', {}, signal);
      return [...new Map(units.map(({ code, name }) => [code, name]))].map(([key, label]) => ({ key, label }));
    },
  });
