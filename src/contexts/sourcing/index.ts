export * from './domain/classify-purchase.ts';
export * from './domain/share-over-months.ts';
