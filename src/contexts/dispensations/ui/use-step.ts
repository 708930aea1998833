import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, apiSend } from '../../../web/api.ts';
import type { DispensationDto } from '../contract.ts';
import { dispensationQueries } from './dispensation-queries.ts';

type Made = Pick<DispensationDto, 'number' | 'version'>;

/** Sends one step of a dispensation's course, on the version that it was read in. @throws ApiError */
export async function sendStep(
  { number, version }: Made,
  step: string,
  body: object,
  method: 'POST' | 'PATCH' = 'POST',
): Promise<DispensationDto> {
  const path = `/dispensations/${encodeURIComponent(number)}${step}`;
  return (await apiSend<DispensationDto>(method, path, { body, ifMatch: `"${version}"` })).data;
}

/** A change of a dispensation; every page that shows it or counts it is told. */
export function useDispensationChange<Input>(
  change: (input: Input) => Promise<DispensationDto>,
  onDone: (dispensation: DispensationDto) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (dispensation) => {
      client.setQueryData(dispensationQueries.one(dispensation.number).queryKey, dispensation);
      void client.invalidateQueries({ queryKey: ['dispensations'] });
      void client.invalidateQueries({ queryKey: ['dispensation-statistics'] });
      void client.invalidateQueries({ queryKey: ['due-items'] });
      void client.invalidateQueries({ queryKey: ['histories', 'dispensation', dispensation.number] });
      onDone(dispensation);
    },
  });
}

/** Someone else was first: what is shown is no longer how it is. */
export const isStale = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === 'changed-meanwhile';
