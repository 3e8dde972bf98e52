import * as z from 'zod/mini';
import { moment } from './paging.ts';

/** Where an imported opt-out comes from: a line of a file, who imported it, and when that import was started. */
export const importedFrom = z.object({ file: z.string(), line: z.number(), by: z.string(), at: moment });
export type ImportedFromView = z.infer<typeof importedFrom>;
