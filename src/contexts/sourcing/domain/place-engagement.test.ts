import { expect, test } from 'vitest';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type EngagementPlaces, placeEngagement } from './place-engagement.ts';

/** HC3 was called Kusten until it was renamed in March 2025, and closed at the end of May. */
const places: EngagementPlaces = {
  unitOf: (text, month) => {
    if (month > '2025-05') return undefined;
    return text === 'HC3' || text === (month < '2025-03' ? 'Kusten' : 'Kustens hälsocentral') ? 'HC3' : undefined;
  },
  staffCategoryOf: (text) => (text === 'Läkare' ? 'physician' : undefined),
};
const place = (fromDate: string, toDate: string, unitText = 'HC3', staffCategoryText = 'Läkare') =>
  placeEngagement({ unitText, staffCategoryText, fromDate: plainDate(fromDate), toDate: plainDate(toDate) }, places);

test('an engagement belongs to its unit, also when that is renamed meanwhile', () => {
  expect(place('2025-01-20', '2025-05-31')).toEqual({ unitCode: 'HC3', staffCategory: 'physician' });
  expect(place('2025-02-20', '2025-03-10', 'Kusten').unitCode).toBe('HC3');
  expect(place('2025-03-20', '2025-03-21', 'Kusten').unitCode).toBeNull();
});

test('one that runs past the closing of its unit has no place, and is seen', () => {
  expect(place('2025-05-24', '2025-06-06')).toEqual({ unitCode: null, staffCategory: 'physician' });
  expect(place('2025-05-24', '2025-05-31', 'HC3', 'Kock').staffCategory).toBeNull();
});
