import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { CallFunction, CallOutcome } from './call-function.ts';
import type { LambdaPort } from './lambda-port.ts';

/** The AWS SDK's own client and retries; a connection that does not come about is given up soon enough to be tried again. */
export const defaultLambda = (): LambdaPort => new LambdaClient({ requestHandler: { connectionTimeout: 3_000 } });

const failed = (failure: string): CallOutcome => ({ ok: false, failure });

function parse(payload: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(payload));
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown, field: string): string => {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  return typeof text === 'string' ? text : '';
};

/**
 * Calls functions through Lambda's invoke API. The SDK tries again what did not reach the function (throttling, 5xx, connections); an
 * error of the function itself is not tried again.
 * @param timeout milliseconds, of one call with all its tries
 */
export const callThrough =
  (lambda: LambdaPort, timeout: number): CallFunction =>
  async (functionName, request) => {
    const abortSignal = AbortSignal.timeout(timeout);
    try {
      const command = new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(request) });
      const { FunctionError, Payload } = await lambda.send(command, { abortSignal });
      const answer = parse(Payload);
      if (FunctionError === undefined) return { ok: true, answer };
      return failed(`${functionName} failed: ${textOf(answer, 'errorType')} ${textOf(answer, 'errorMessage')}`.trim());
    } catch (error) {
      if (abortSignal.aborted) return failed(`${functionName} did not answer within ${timeout} ms`);
      return failed(`${functionName} was not reached: ${String(error)}`);
    }
  };
