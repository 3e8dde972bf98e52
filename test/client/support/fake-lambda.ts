import type { LambdaPort } from '../../../client/src/lambda-port.ts';

export type LambdaAnswer = Awaited<ReturnType<LambdaPort['send']>>;

export interface FakeLambda extends LambdaPort {
  /** In the order they came. */
  calls: { functionName: string; request: Record<string, unknown> }[];
  /** Calls under way at a time, at most. */
  mostAtOnce: number;
}

/** What Lambda answers when the function returned `value`. */
export const returned = (value: unknown): LambdaAnswer => ({
  Payload: new TextEncoder().encode(JSON.stringify(value)),
});

/** What Lambda answers when the function threw. */
export const threw = (errorType: string, errorMessage: string): LambdaAnswer => ({
  FunctionError: 'Unhandled',
  ...returned({ errorType, errorMessage }),
});

/** Stands in for a `LambdaClient`. */
export function fakeLambda(
  answer: (request: Record<string, unknown>, signal: AbortSignal | undefined) => LambdaAnswer | Promise<LambdaAnswer>,
): FakeLambda {
  let underWay = 0;
  const fake: FakeLambda = {
    calls: [],
    mostAtOnce: 0,
    async send({ input }, options) {
      underWay += 1;
      fake.mostAtOnce = Math.max(fake.mostAtOnce, underWay);
      const request = JSON.parse(input.Payload as string) as Record<string, unknown>;
      fake.calls.push({ functionName: input.FunctionName ?? '', request });
      try {
        return await answer(request, options?.abortSignal);
      } finally {
        underWay -= 1;
      }
    },
  };
  return fake;
}
