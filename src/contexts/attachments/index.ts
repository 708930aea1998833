export { ENDINGS, FILE_TYPES, type FileType } from './domain/file-types.ts';
