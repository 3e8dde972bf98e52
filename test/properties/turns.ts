/**
 * Lets operations that run side by side go on one DynamoDB request at a time, in an order that numbers decide: the same numbers, the
 * same interleaving.
 */
export interface Turns {
  /** Runs a request of an operation when it is its turn. */
  take<T>(operation: number, request: () => Promise<T>): Promise<T>;
}

/** @param choices which of the waiting requests goes next; when they run out, the operation that was started first. */
export function createTurns(choices: readonly number[]): Turns {
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
