/** The seven areas of the action catalogue (åtgärdsområden), in its order. */
export const PLAN_AREAS = [
  'attractive-workplace',
  'staffing-plan',
  'recruitment',
  'pay',
  'new-ways-of-working',
  'cooperation',
  'time-plans',
] as const;
export type PlanArea = (typeof PLAN_AREAS)[number];
