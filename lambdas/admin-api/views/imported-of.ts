import type { ImportedFromView } from '../../core/contracts/admin/imported-from.ts';
import type { ImportedFrom } from '../../core/stores/import-store.ts';
import { moment } from './moment.ts';

/** Where an opt-out was taken over from, if it was, as a field. */
export const importedOf = (from: ImportedFrom | undefined): { imported?: ImportedFromView } =>
  from ? { imported: { file: from.file, line: from.line, by: from.by, at: moment(from.startedAt) } } : {};
