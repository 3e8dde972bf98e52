import * as z from 'zod/mini';
import { parseEnv, topicArn, variable } from '../core/runtime/env.ts';

const schema = z.object({
  METRICS_NAMESPACE: variable,
  SETTINGS_TABLE: variable,
  CUSTOMERS_TABLE: variable,
  NUMBERS_TABLE: variable,
  COMMUNICATIONS_TABLE: variable,
  SENT_TABLE: variable,
  REPLIES_QUEUE_URL: variable,
  DEAD_LETTER_QUEUE_URL: variable,
  /** Where it is told that staff confirmed an opt-out. */
  EVENTS_TOPIC_ARN: topicArn,
  /** Whose pages may read answers at `/console`: origins, delimited by spaces. May be empty. */
  CORS_ORIGINS: z.string(),
});

export type AdminApiEnv = z.infer<typeof schema>;

/** Reads the environment once, at cold start. Throws one line that names the variable and what to change. */
export const readEnv = (source: NodeJS.ProcessEnv): AdminApiEnv => parseEnv('admin-api', schema, source);
