import { createClient } from './client.ts';
import { InvalidOptionsError } from './errors.ts';
import { callThrough, defaultLambda } from './lambda-calls.ts';
import type { LambdaPort } from './lambda-port.ts';
import type { OnProgress, SmsOptOutClient } from './sms-opt-out-client.ts';

export interface SmsOptOutClientOptions {
  /** Name or ARN of the function validate-send: the SSM parameter `/sms-opt-out/<environment>/validate-send-arn`. */
  validateSend: string | undefined;
  /** Name or ARN of the function record-sends: the SSM parameter `/sms-opt-out/<environment>/record-sends-arn`. */
  recordSends: string | undefined;
  /** A `LambdaClient` of your own: another region, other credentials. Absent: one with the SDK's defaults. */
  lambda?: LambdaPort | undefined;
  /** How many calls, of 500 entries each, are under way at a time. Absent: 4. */
  maxParallel?: number | undefined;
  /** Milliseconds after which one call is given up, with the SDK's own retries. Absent: 45,000. */
  timeout?: number | undefined;
  /** The time in milliseconds since 1970. Absent: `Date.now`. */
  clock?: (() => number) | undefined;
  /** Hears of every call's progress, unless the call has its own. */
  onProgress?: OnProgress | undefined;
}

function functionNamed(option: 'validateSend' | 'recordSends', name: string | undefined): string {
  if (name !== undefined && name.trim() !== '') return name;
  throw new InvalidOptionsError(option, 'must be the name or ARN of the function: is its environment variable set?');
}

/** As long as a Lambda function can run at all, in milliseconds. */
const longestTimeout = 15 * 60_000;

/**
 * The client for campaign senders.
 * @throws InvalidOptionsError where it could never work, so that it shows at cold start.
 */
export function createSmsOptOutClient(options: SmsOptOutClientOptions): SmsOptOutClient {
  // JavaScript may call it with nothing.
  if (typeof options !== 'object' || options === null)
    throw new InvalidOptionsError('options', 'must name the two functions: { validateSend, recordSends }');
  const { lambda, maxParallel = 4, timeout = 45_000, clock = Date.now, onProgress } = options;
  const validateSend = functionNamed('validateSend', options.validateSend);
  const recordSends = functionNamed('recordSends', options.recordSends);
  if (!Number.isInteger(maxParallel) || maxParallel < 1)
    throw new InvalidOptionsError('maxParallel', 'must be a whole number from 1');
  if (!Number.isInteger(timeout) || timeout < 1 || timeout > longestTimeout)
    throw new InvalidOptionsError('timeout', `must be milliseconds, 1 to ${longestTimeout} (15 minutes)`);
  if (typeof clock !== 'function') throw new InvalidOptionsError('clock', 'must be a function that gives milliseconds');
  const call = callThrough(lambda ?? defaultLambda(), timeout);
  return createClient({ call, functions: { validateSend, recordSends }, maxParallel, clock, onProgress });
}
