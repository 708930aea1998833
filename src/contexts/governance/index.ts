export { type GatePoint, pointInTheWay, type Work } from './domain/mandates/gate.ts';
