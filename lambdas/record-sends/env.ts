import * as z from 'zod/mini';
import { parseEnv, variable } from '../core/runtime/env.ts';

const schema = z.object({
  METRICS_NAMESPACE: variable,
  SETTINGS_TABLE: variable,
  NUMBERS_TABLE: variable,
  SENT_TABLE: variable,
});

export type RecordSendsEnv = z.infer<typeof schema>;

/** Reads the environment once, at cold start. Throws one line that names the variable and what to change. */
export const readEnv = (source: NodeJS.ProcessEnv): RecordSendsEnv => parseEnv('record-sends', schema, source);
