export * from './domain/place-staff-row.ts';
