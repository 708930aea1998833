export * from './domain/classify-entry.ts';
export * from './domain/cost-class.ts';
export * from './domain/fast-classifier.ts';
