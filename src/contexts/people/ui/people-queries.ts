import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiGetAll } from '../../../web/api.ts';
import type { DelegationRuleDto, OwnSessionDto, PersonDto, SignInChoicesDto, TokenDto } from '../contract.ts';

export const peopleQueries = {
  people: () =>
    queryOptions({ queryKey: ['people'], queryFn: ({ signal }) => apiGetAll<PersonDto>('/people', {}, signal) }),
  delegationRules: () =>
    queryOptions({
      queryKey: ['delegation-rules'],
      queryFn: ({ signal }) => apiGetAll<DelegationRuleDto>('/delegation-rules', {}, signal),
    }),
  sessions: () =>
    queryOptions({
      queryKey: ['sessions'],
      queryFn: ({ signal }) => apiGetAll<OwnSessionDto>('/sessions', {}, signal),
    }),
  tokens: () =>
    queryOptions({ queryKey: ['tokens'], queryFn: ({ signal }) => apiGetAll<TokenDto>('/tokens', {}, signal) }),
  signInChoices: () =>
    queryOptions({
      queryKey: ['sign-in-choices'],
      queryFn: ({ signal }) => apiGet<SignInChoicesDto>('/sign-in-choices', {}, signal),
    }),
};
