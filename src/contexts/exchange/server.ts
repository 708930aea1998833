export * from './server/list-published-figures.ts';
export * from './server/routes.ts';
