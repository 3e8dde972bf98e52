import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import type { StoreEngine } from '../support/store-engine.ts';
import type { Turns } from './turns.ts';

/**
 * What goes wrong at one write of an operation. `refused`: it did not happen. `unanswered`: it happened, and the answer was lost.
 * `repeated`: its answer was lost, and the SDK tried again. The first two cut the operation off, as a crash does.
 */
export interface Fault {
  /** Which write of the operation, from 0. */
  write: number;
  how: 'refused' | 'unanswered' | 'repeated';
}

/** One operation on its way: a batch of messages being processed, or a customer being changed. */
export interface Operation {
  number: number;
  turns: Turns;
  fault: Fault | undefined;
}

/** One warm environment of the functions: it does one operation at a time, as Lambda's do. */
export interface Environment {
  pipeline: Pipeline;
  run<T>(operation: Operation, work: (pipeline: Pipeline) => Promise<T>): Promise<T>;
}

const writes = new Set(['PutItemCommand', 'UpdateItemCommand', 'BatchWriteItemCommand']);

/** An environment whose requests wait for their turn and meet faults. */
export function createEnvironment(engine: StoreEngine): Environment {
  const client = engine.connectDirectly();
  let current: Operation | undefined;
  let written = 0;

  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        if (!current) return next(args);
        const { number, turns, fault } = current;
        return turns.take(number, async () => {
          const meets = writes.has(commandName) && fault?.write === written ? fault.how : undefined;
          if (writes.has(commandName)) written += 1;
          if (meets === 'refused') throw new Error('the write was refused');
          const answer = await next(args);
          if (meets === 'unanswered') throw new Error('the answer to the write was lost');
          return meets === 'repeated' ? next(args) : answer;
        });
      },
    { step: 'initialize', name: 'turnsAndFaults' },
  );

  const pipeline = createPipeline(engine, client);
  return {
    pipeline,
    async run(operation, work) {
      current = operation;
      written = 0;
      try {
        return await work(pipeline);
      } finally {
        current = undefined;
      }
    },
  };
}
