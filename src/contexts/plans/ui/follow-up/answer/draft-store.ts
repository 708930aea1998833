import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { type AnswerDraft, draftOf } from './answer-draft.ts';

/** Keeps what is typed in a row until the server has it: by person, since two may use the same window in turn. */
export const draftStore = (reader: string, round: string, action: string) => {
  const key = `varaktig.follow-up.${reader}.${round}.${action}`;
  return {
    /** The draft that was left, or the row as things last stood. */
    read(asked: RoundAnswerDto): AnswerDraft {
      const stored = sessionStorage.getItem(key);
      const first = draftOf(asked);
      if (stored === null) return first;
      const kept = JSON.parse(stored) as AnswerDraft;
      const isOpen = kept.move !== null && asked.moves.includes(kept.move);
      return isOpen ? kept : { ...kept, move: first.move };
    },
    write: (draft: AnswerDraft) => sessionStorage.setItem(key, JSON.stringify(draft)),
    forget: () => sessionStorage.removeItem(key),
  };
};
