import { useState } from 'react';
import type { MeetingDto } from '../../contract/steering.ts';

export type MinutesDraft = { present: string[]; adjusters: string[]; remarks: string };

const keyOf = (reference: string) => `varaktig.draft.steering.minutes-${reference}`;

/** What is chosen and not saved outlives the page, and a save by someone else. */
export function useMinutesDraft(meeting: MeetingDto) {
  const [draft, setDraft] = useState<MinutesDraft>(() => {
    const stored = sessionStorage.getItem(keyOf(meeting.reference));
    return stored === null ? storedIn(meeting) : (JSON.parse(stored) as MinutesDraft);
  });
  const write = (next: MinutesDraft) => {
    sessionStorage.setItem(keyOf(meeting.reference), JSON.stringify(next));
    setDraft(next);
  };
  const forget = () => sessionStorage.removeItem(keyOf(meeting.reference));
  return { draft, write, forget };
}

/** Before anything is written everyone is taken to be there, which is quicker to mend than to tick. */
const storedIn = ({ attendance, adjusters, members, remarks }: MeetingDto): MinutesDraft => ({
  present:
    attendance.length === 0
      ? members.map(({ person }) => person)
      : attendance.filter(({ isPresent }) => isPresent).map(({ person }) => person),
  adjusters: adjusters.map(({ person }) => person),
  remarks,
});
