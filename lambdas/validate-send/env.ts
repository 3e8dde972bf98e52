import * as z from 'zod/mini';
import { parseEnv, topicArn, variable } from '../core/runtime/env.ts';

const schema = z.object({
  METRICS_NAMESPACE: variable,
  SETTINGS_TABLE: variable,
  CUSTOMERS_TABLE: variable,
  NUMBERS_TABLE: variable,
  COMMUNICATIONS_TABLE: variable,
  SENT_TABLE: variable,
  /** Where it is told that an SMS was refused. */
  EVENTS_TOPIC_ARN: topicArn,
});

export type ValidateSendEnv = z.infer<typeof schema>;

/** Reads the environment once, at cold start. Throws one line that names the variable and what to change. */
export const readEnv = (source: NodeJS.ProcessEnv): ValidateSendEnv => parseEnv('validate-send', schema, source);
