/**
 * Lets operations that run side by side go on one DynamoDB request at a time, in an order that numbers decide: the same numbers, the
 * same interleaving.
 */
export interface Turns {
  /** Runs a request of an operation when it is its turn. */
  take<T>(operation: number, request: () => Promise<T>): Promise<T>;
}

/** Some requests in a row of one of the operations that wait. */
export interface Burst {
  pick: number;
  requests: number;
}

/** @param bursts who goes next; when they run out, the operation that was started first. */
export function createTurns(bursts: readonly Burst[]): Turns {
  const choices = bursts.flatMap(({ pick, requests }) => Array.from({ length: requests }, () => pick));
  const waiting: { operation: number; go: () => void }[] = [];
  let chosen = 0;
  let running = false;

  function goOn(): void {
    if (running || waiting.length === 0) return;
    waiting.sort((a, b) => a.operation - b.operation);
    const choice = choices[chosen] ?? 0;
    chosen += 1;
    const [next] = waiting.splice(choice % waiting.length, 1);
    running = true;
    next?.go();
  }

  return {
    async take(operation, request) {
      await new Promise<void>((go) => {
        waiting.push({ operation, go });
        // Between two requests the product only computes, so by then every operation waits for its turn or has ended.
        setImmediate(goOn);
      });
      try {
        return await request();
      } finally {
        running = false;
        setImmediate(goOn);
      }
    },
  };
}
