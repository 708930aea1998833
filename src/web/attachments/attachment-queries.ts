import { queryOptions } from '@tanstack/react-query';
import type { AttachmentDto } from '../../contexts/attachments/contract.ts';
import { apiGetAll } from '../api.ts';

export const attachmentsQuery = (entity: string, entityId: string) =>
  queryOptions({
    queryKey: ['attachments', entity, entityId],
    queryFn: ({ signal }) => apiGetAll<AttachmentDto>('/attachments', { entity, entityId }, signal),
  });
