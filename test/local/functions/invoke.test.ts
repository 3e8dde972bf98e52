import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LocalCloud, runStage } from '../../../local/local-cloud.ts';
import { stageWithFunction } from '../support/stages.ts';

const code = `
  export const handler = async (event, context) => {
    if (event.say) { console.log(event.say); console.error('err ' + event.say); process.stdout.write('no line end'); }
    if (event.lines) for (let line = 1; line <= event.lines; line++) console.log('line ' + line);
    if (event.fail) throw new TypeError(event.fail);
    if (event.exit) process.exit(3);
    if (event.hang) while (true) {}
    if (event.wait) await new Promise((done) => setTimeout(done, event.wait));
    if (event.nothing) return undefined;
    if (event.environment) return process.env;
    if (event.context) return { ...context, remaining: context.getRemainingTimeInMillis() };
    return { echo: event, pid: process.pid };
  };`;

let cloud: LocalCloud;

beforeAll(async () => {
  const stage = await stageWithFunction(code, {
    MemorySize: 512,
    ReservedConcurrentExecutions: 2,
    Environment: { Variables: { GREETING: 'hello' } },
    LoggingConfig: { LogFormat: 'JSON', LogGroup: 'group' },
  });
  cloud = await runStage(() => stage);
});

afterAll(() => cloud.stop());

const invoke = async (event: unknown, { name = 'worker', headers = {} } = {}) => {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const answer = await fetch(`${cloud.url}/2015-03-31/functions/${name}/invocations`, {
    method: 'POST',
    body,
    headers,
  });
  return {
    status: answer.status,
    functionError: answer.headers.get('x-amz-function-error'),
    errorType: answer.headers.get('x-amzn-errortype'),
    payload: (await answer.json()) as Record<string, unknown>,
  };
};

describe('the invoke API', () => {
  it.each([
    'worker',
    'worker:$LATEST',
    encodeURIComponent('arn:aws:lambda:ap-southeast-2:000000000000:function:worker'),
    encodeURIComponent('arn:aws:lambda:ap-southeast-2:000000000000:function:worker:$LATEST'),
  ])('knows the function as %s', async (name) => {
    expect(await invoke({ a: 'é🛑' }, { name })).toMatchObject({
      status: 200,
      functionError: null,
      payload: { echo: { a: 'é🛑' } },
    });
  });

  it('keeps the process warm', async () => {
    const [first, second] = [await invoke({}), await invoke({})];
    expect(first.payload['pid']).toBe(second.payload['pid']);
  });

  it('answers null for nothing', async () => {
    expect((await invoke({ nothing: true })).payload).toBeNull();
  });

  it('reports what the function threw', async () => {
    expect(await invoke({ fail: 'broken' })).toMatchObject({
      status: 200,
      functionError: 'Unhandled',
      payload: { errorType: 'TypeError', errorMessage: 'broken', trace: expect.any(Array) },
    });
  });

  it('reports a process that ended, and starts another', async () => {
    expect((await invoke({ exit: true })).payload).toMatchObject({
      errorType: 'Runtime.ExitError',
      errorMessage: expect.stringContaining('exit status 3'),
    });
    expect((await invoke({})).functionError).toBeNull();
  });

  it.each([{ hang: true }, { wait: 60_000 }])('kills it at its timeout: %j', async (event) => {
    expect(await invoke(event)).toMatchObject({
      status: 200,
      functionError: 'Unhandled',
      payload: {
        errorType: 'Sandbox.Timedout',
        errorMessage: expect.stringContaining('Task timed out after 1.00 seconds'),
      },
    });
    expect((await invoke({})).functionError).toBeNull();
  });

  it('throttles beyond the reserved concurrency', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => invoke({ wait: 300 })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(answers.find(({ status }) => status === 429)?.errorType).toBe('TooManyRequestsException');
  });

  it('has every line a function wrote by the time it answers', async () => {
    await invoke({ say: 'something' });
    expect(cloud.logs()).toEqual(expect.arrayContaining(['something', 'err something', 'no line end']));
    await invoke({ lines: 5000 });
    expect(cloud.logs().at(-1)).toBe('line 5000');
  });

  it.each([
    ['an unknown function', '{}', { name: 'nobody' }, 404, 'ResourceNotFoundException'],
    ['what is not JSON', '{', {}, 400, 'InvalidRequestContentException'],
    ['more than 6 MB', JSON.stringify('x'.repeat(6 * 1024 * 1024)), {}, 413, 'RequestTooLargeException'],
    [
      'an asynchronous invocation',
      '{}',
      { headers: { 'x-amz-invocation-type': 'Event' } },
      400,
      'InvalidParameterValueException',
    ],
  ])('refuses %s', async (_, body, options, status, errorType) => {
    expect(await invoke(body, options)).toMatchObject({ status, errorType });
  });
});

describe('a function', () => {
  it('sees the environment of its template, of Lambda and of the SDK, and nothing else', async () => {
    const { payload } = await invoke({ environment: true });
    expect(payload).toMatchObject({
      GREETING: 'hello',
      AWS_REGION: 'ap-southeast-2',
      AWS_ENDPOINT_URL: cloud.url,
      AWS_LAMBDA_FUNCTION_NAME: 'worker',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      AWS_LAMBDA_LOG_FORMAT: 'JSON',
    });
    expect(payload).not.toHaveProperty('NODE_OPTIONS');
    expect(payload).not.toHaveProperty('HOME');
  });

  it('gets a context', async () => {
    const { payload } = await invoke({ context: true });
    expect(payload).toMatchObject({
      awsRequestId: expect.stringMatching(/^[\da-f-]{36}$/),
      functionName: 'worker',
      invokedFunctionArn: 'arn:aws:lambda:ap-southeast-2:000000000000:function:worker',
      memoryLimitInMB: '512',
    });
    expect(payload['remaining']).toBeGreaterThan(0);
    expect(payload['remaining']).toBeLessThanOrEqual(1000);
  });

  it.each([
    ['throws while loading', "throw new Error('TABLE is not set');", 'worker does not start: TABLE is not set'],
    ['has no handler', 'export const other = 1;', 'worker does not start: index.handler is undefined or not exported'],
  ])('stops the start when it %s', async (_, broken, message) => {
    const stage = await stageWithFunction(broken);
    await expect(runStage(() => stage)).rejects.toThrow(message);
  });

  it('has time of its own for loading', async () => {
    const slow = 'await new Promise((done) => setTimeout(done, 1200)); export const handler = async () => "ready";';
    const stage = await stageWithFunction(slow);
    const other = await runStage(() => stage);
    const answer = await fetch(`${other.url}/2015-03-31/functions/worker/invocations`, { method: 'POST' });
    expect(await answer.json()).toBe('ready');
    await other.stop();
  });
});
