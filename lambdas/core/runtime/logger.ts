import { Logger } from '@aws-lambda-powertools/logger';
import { maskPhone } from '../domain/phone-numbers.ts';

/** The catalogue of log events: docs/logging.md says what each means and what to do. */
export type LogCode =
  | 'reply-processed'
  | 'reply-repeated'
  | 'delivery-without-reply'
  | 'subscription-confirmed'
  | 'message-kept'
  | 'message-failed'
  | 'unverified-holds-exceeded'
  | 'gateway-secret-invalid'
  | 'unknown-reply-number'
  | 'settings-invalid'
  | 'sends-validated'
  | 'send-request-malformed'
  | 'send-validation-failed'
  | 'sends-recorded'
  | 'record-request-malformed'
  | 'record-failed'
  | 'admin-request'
  | 'admin-request-failed';

/** Facts of a log line: ids, counts and reasons. Never a phone number, never a text that a person wrote. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(code: LogCode, facts?: LogFacts): void;
  warn(code: LogCode, facts?: LogFacts): void;
  error(code: LogCode, facts?: LogFacts, error?: unknown): void;
}

const phoneLike = /\+\d{7,15}/g;

/** The last fence: whatever slips into a line, what looks like a phone number is masked. */
export const redacted = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(phoneLike, maskPhone) : value;

/** The logger of one function, a line of JSON an event. */
export function createLogger(serviceName: string): Logger {
  return new Logger({ serviceName, jsonReplacerFn: redacted });
}

const facts = (code: LogCode, more?: LogFacts) => ({ code, ...more });

/** Our catalogue on top of the Powertools logger. */
export function createLog(logger: Logger): Log {
  return {
    info: (code, more) => logger.info(code, facts(code, more)),
    warn: (code, more) => logger.warn(code, facts(code, more)),
    error: (code, more, error) =>
      logger.error(code, { ...facts(code, more), ...(error instanceof Error ? { error } : {}) }),
  };
}
