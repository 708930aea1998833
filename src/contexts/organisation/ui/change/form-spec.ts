import type { ConfigurationEdit } from '../../domain/editing/render-edit.ts';
import type { Entry, FieldSpec, FormValues } from './form-fields.ts';

/** What can be done to an entry. In the address as these words. */
export const ACTIONS = ['ny', 'fran-datum', 'ratta', 'avsluta', 'upp', 'ned', 'ta-bort'] as const;
export type Action = (typeof ACTIONS)[number];

/** One form: what it asks for and which edits of the region file follow. */
export type FormSpec = {
  /** Drafts are kept under it. */
  key: string;
  title: string;
  /** What the form is for, when its title does not say it all. */
  intro?: string;
  /** The fields may depend on what is typed: a target's unit of measure comes with its indicator. */
  fields(values: FormValues): readonly FieldSpec[];
  initial: FormValues;
  saveLabel: string;
  isDanger?: boolean;
  /** Against the entries as they are in the version of the file that the page shows. */
  edits(entry: Entry): ConfigurationEdit[];
};
