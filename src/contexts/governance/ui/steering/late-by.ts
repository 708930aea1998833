import type { MeetingDto } from '../../contract/steering.ts';

/** A list of the past says what was late then. */
export const lateBy = ({ status, date }: MeetingDto): { day?: string } =>
  status === 'held' || status === 'adjusted' ? { day: date } : {};
