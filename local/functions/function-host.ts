import { AwsError } from '../aws-error.ts';
import { ExecutionEnvironment } from './execution-environment.ts';
import type { FunctionDefinition, InvocationResult } from './function-definition.ts';

/** More processes than this at a time do no good on a laptop; further invocations wait for one. */
const mostProcesses = 5;

/** Runs one function in as many processes as are wanted at a time, and keeps them warm. */
export class FunctionHost {
  readonly definition: FunctionDefinition;
  readonly #onLine: (line: string) => void;
  readonly #all = new Set<ExecutionEnvironment>();
  readonly #idle: ExecutionEnvironment[] = [];
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #stopped = false;

  constructor(definition: FunctionDefinition, onLine: (line: string) => void) {
    this.definition = definition;
    this.#onLine = onLine;
  }

  /**
   * Starts the first process.
   * @throws Error of one line, with what the function said, when its code does not load.
   */
  async warm(): Promise<void> {
    const environment = this.#start();
    const error = await environment.ready;
    if (error !== undefined) throw new Error(`${this.definition.name} does not start: ${error.errorMessage}`);
    this.#idle.push(environment);
  }

  /** @throws AwsError when the reserved concurrency is used up. */
  async invoke(payload: string): Promise<InvocationResult> {
    const { reservedConcurrency = Infinity } = this.definition;
    if (this.#running >= reservedConcurrency) throw new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429);
    this.#running += 1;
    try {
      if (this.#running > mostProcesses) await new Promise<void>((free) => this.#waiting.push(free));
      return await this.#invokeIn(this.#idle.pop() ?? this.#start(), payload);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Ends every process, whatever it is at. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#all].map((environment) => environment.stop()));
  }

  #start(): ExecutionEnvironment {
    if (this.#stopped) throw new AwsError('ServiceException', 'The local cloud is stopping.', 500);
    const environment = new ExecutionEnvironment(this.definition, this.#onLine);
    this.#all.add(environment);
    return environment;
  }

  async #invokeIn(environment: ExecutionEnvironment, payload: string): Promise<InvocationResult> {
    const error = await environment.ready;
    if (error !== undefined) await environment.stop();
    const result =
      error === undefined ? await environment.invoke(payload) : { failed: true, payload: JSON.stringify(error) };
    if (environment.alive) this.#idle.push(environment);
    else this.#all.delete(environment);
    return result;
  }
}
