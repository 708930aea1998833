export { swedishDate as todayOf } from '../../../../kernel/plain-date.ts';
