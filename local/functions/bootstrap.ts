/**
 * Runs in a function's own process, in place of the Lambda runtime: loads the handler once, then answers invocations one by one.
 * Configured by the variables that Lambda sets too: LAMBDA_TASK_ROOT, _HANDLER, AWS_LAMBDA_FUNCTION_NAME and so on.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FunctionError, type Invocation, type Report, endOfInvocation } from './protocol.ts';

type Handler = (event: unknown, context: object) => unknown;

const variable = (name: string): string => process.env[name] ?? '';

const report = (message: Report): void => void process.send?.(message);

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}

async function loadHandler(): Promise<Handler> {
  const [module = '', name = ''] = variable('_HANDLER').split('.');
  const file = ['mjs', 'js', 'cjs']
    .map((extension) => join(variable('LAMBDA_TASK_ROOT'), `${module}.${extension}`))
    .find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`Cannot find module '${module}'`);
  const exported: unknown = await import(pathToFileURL(file).href);
  const handler: unknown = Object.entries(exported as object).find(([key]) => key === name)?.[1];
  if (typeof handler !== 'function') throw new Error(`${variable('_HANDLER')} is undefined or not exported`);
  return handler as Handler;
}

const contextOf = ({ requestId, deadline }: Invocation): object => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: variable('AWS_LAMBDA_FUNCTION_NAME'),
  functionVersion: variable('AWS_LAMBDA_FUNCTION_VERSION'),
  invokedFunctionArn: variable('LOCAL_FUNCTION_ARN'),
  logGroupName: variable('AWS_LAMBDA_LOG_GROUP_NAME'),
  logStreamName: variable('AWS_LAMBDA_LOG_STREAM_NAME'),
  memoryLimitInMB: variable('AWS_LAMBDA_FUNCTION_MEMORY_SIZE'),
  getRemainingTimeInMillis: () => deadline - Date.now(),
});

async function answer(handler: Handler, invocation: Invocation): Promise<Report> {
  const { requestId, payload } = invocation;
  try {
    const returned = await handler(JSON.parse(payload), contextOf(invocation));
    return { kind: 'returned', requestId, payload: JSON.stringify(returned) ?? 'null' };
  } catch (error) {
    console.error(error);
    return { kind: 'threw', requestId, error: describe(error) };
  }
}

async function run(handler: Handler, invocation: Invocation): Promise<void> {
  const outcome = await answer(handler, invocation);
  const end = `${endOfInvocation(invocation.requestId)}\n`;
  process.stdout.write(end);
  process.stderr.write(end);
  report(outcome);
}

process.on('disconnect', () => process.exit());

try {
  const handler = await loadHandler();
  process.on('message', (invocation: Invocation) => {
    run(handler, invocation).catch((error: unknown) => {
      throw error;
    });
  });
  report({ kind: 'ready' });
} catch (error) {
  report({ kind: 'not-ready', error: describe(error) });
}
