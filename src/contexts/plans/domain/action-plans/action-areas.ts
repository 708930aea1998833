/** A planned action lies in one of the seven areas of the action catalogue (åtgärdsområden). */
export { type ActionArea as PlanArea, ACTION_AREAS as PLAN_AREAS } from '../catalogue/action.ts';
