export * from './action-plan-requests.ts';
export * from './action-plans.ts';
