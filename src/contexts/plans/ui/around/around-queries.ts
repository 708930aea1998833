import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiGetAll } from '../../../../web/api.ts';
import type { LocalPlanDeviationDto, LocalPlanDto, LocalPlanSummaryDto } from '../../contract/local-plans.ts';
import type {
  ConsultationDto,
  ConsultationRequirementDto,
  ForceListDto,
  RiskDetailsDto,
  RiskListDto,
} from '../../contract/risks.ts';

type Where = { plan?: string | undefined; action?: number | undefined };

export const aroundQueries = {
  localPlans: () =>
    queryOptions({
      queryKey: ['local-plans'],
      queryFn: ({ signal }) => apiGetAll<LocalPlanSummaryDto>('/local-plans', {}, signal),
    }),
  localPlan: (key: string) =>
    queryOptions({
      queryKey: ['local-plans', key],
      queryFn: ({ signal }) => apiGet<LocalPlanDto>(`/local-plans/${key}`, {}, signal),
    }),
  deviations: (plan: string) =>
    queryOptions({
      queryKey: ['local-plan-deviations', plan],
      queryFn: ({ signal }) => apiGetAll<LocalPlanDeviationDto>('/local-plan-deviations', { plan }, signal),
    }),
  risks: (where: Where = {}) =>
    queryOptions({
      queryKey: ['risks', where],
      queryFn: ({ signal }) => apiGet<RiskListDto>('/risks', where, signal),
    }),
  risk: (number: string) =>
    queryOptions({
      queryKey: ['risks', number],
      queryFn: ({ signal }) => apiGet<RiskDetailsDto>(`/risks/${number}`, {}, signal),
    }),
  consultations: (where: Where = {}) =>
    queryOptions({
      queryKey: ['consultations', where],
      queryFn: ({ signal }) => apiGetAll<ConsultationDto>('/consultations', where, signal),
    }),
  consultation: (number: string) =>
    queryOptions({
      queryKey: ['consultations', number],
      queryFn: ({ signal }) => apiGet<ConsultationDto>(`/consultations/${number}`, {}, signal),
    }),
  requirement: (plan: string, action: number) =>
    queryOptions({
      queryKey: ['consultation-requirement', plan, action],
      queryFn: ({ signal }) =>
        apiGet<ConsultationRequirementDto>(`/planned-actions/${plan}.${action}/consultation-requirement`, {}, signal),
    }),
  forces: (plan: string) =>
    queryOptions({
      queryKey: ['forces', plan],
      queryFn: ({ signal }) => apiGet<ForceListDto>('/forces', { plan }, signal),
    }),
};
