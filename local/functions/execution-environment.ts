import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Interface, createInterface } from 'node:readline';
import type { FunctionDefinition, InvocationResult } from './function-definition.ts';
import { type FunctionError, type Invocation, type Report, endOfInvocation } from './protocol.ts';
import { runtimeVariables } from './runtime-variables.ts';

/** Lambda gives a new execution environment this long to load, on top of the function's timeout. */
const initMilliseconds = 10_000;

const living = new Set<ChildProcess>();
process.on('exit', () => living.forEach((child) => child.kill('SIGKILL')));

/** One process that runs a function, one invocation at a time. */
export class ExecutionEnvironment {
  /** Resolves when the handler is loaded, or with why it cannot be. */
  readonly ready: Promise<FunctionError | undefined>;
  readonly #definition: FunctionDefinition;
  readonly #child: ChildProcess;
  readonly #lines: Interface[];
  readonly #exited: Promise<void>;

  constructor(definition: FunctionDefinition, onLine: (line: string) => void) {
    this.#definition = definition;
    this.#child = fork(join(import.meta.dirname, 'bootstrap.ts'), {
      cwd: definition.code,
      env: runtimeVariables(definition),
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    living.add(this.#child);
    this.#exited = once(this.#child, 'close').then(() => void living.delete(this.#child));
    this.#lines = [this.#child.stdout!, this.#child.stderr!].map((input) => createInterface({ input }));
    for (const lines of this.#lines) lines.on('line', (line) => logged(line).forEach(onLine));
    this.ready = this.#load();
  }

  /** False once the process is gone: the next invocation needs a new one. */
  get alive(): boolean {
    return living.has(this.#child);
  }

  /** Call only when {@link ready}, and not while another invocation runs. */
  async invoke(payload: string): Promise<InvocationResult> {
    const { timeoutSeconds } = this.#definition;
    const milliseconds = timeoutSeconds * 1000;
    const requestId = randomUUID();
    const ended = this.#ended(requestId);
    const invocation: Invocation = { requestId, payload, deadline: Date.now() + milliseconds };
    // A process that is gone refuses it; what ends the wait is its exit.
    this.#child.send(invocation, () => undefined);
    const outcome = await this.#next(milliseconds);
    if (outcome === 'timed-out') {
      await this.stop();
      const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
      return failure({ errorType: 'Sandbox.Timedout', errorMessage });
    }
    if (outcome === 'exited') {
      const how = this.#child.signalCode ?? `exit status ${this.#child.exitCode}`;
      const errorMessage = `RequestId: ${requestId} Error: Runtime exited with error: ${how}`;
      return failure({ errorType: 'Runtime.ExitError', errorMessage });
    }
    await Promise.race([ended, this.#exited]);
    if (outcome.kind === 'returned') return { failed: false, payload: outcome.payload };
    return failure(
      outcome.kind === 'threw' ? outcome.error : { errorType: 'Runtime.Unknown', errorMessage: outcome.kind },
    );
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  async #load(): Promise<FunctionError | undefined> {
    const outcome = await this.#next(initMilliseconds);
    if (outcome === 'exited')
      return { errorType: 'Runtime.ExitError', errorMessage: 'The process ended while loading' };
    if (outcome === 'timed-out')
      return { errorType: 'Sandbox.Timedout', errorMessage: 'Loading took more than 10 seconds' };
    return outcome.kind === 'not-ready' ? outcome.error : undefined;
  }

  /** The next report of the process, unless it ends or takes too long. */
  async #next(milliseconds: number): Promise<Report | 'exited' | 'timed-out'> {
    const settled = new AbortController();
    const { signal } = settled;
    try {
      return await Promise.race([
        once(this.#child, 'message', { signal }).then(([report]) => report as Report),
        this.#exited.then(() => 'exited' as const),
        new Promise<'timed-out'>((late) => {
          const timer = setTimeout(() => late('timed-out'), milliseconds);
          signal.addEventListener('abort', () => clearTimeout(timer));
        }),
      ]);
    } finally {
      settled.abort();
    }
  }

  /** Resolves when both streams have brought the marker that follows an invocation. */
  async #ended(requestId: string): Promise<void> {
    const marker = endOfInvocation(requestId);
    const seen = (lines: Interface): Promise<void> =>
      new Promise((done) => {
        const look = (line: string): void => {
          if (!line.endsWith(marker)) return;
          lines.off('line', look);
          done();
        };
        lines.on('line', look);
      });
    await Promise.all(this.#lines.map(seen));
  }
}

/** What of a line the function wrote itself. */
function logged(line: string): string[] {
  const own = line.split('\u001e')[0] ?? '';
  return own === '' ? [] : [own];
}

const failure = (error: FunctionError): InvocationResult => ({ failed: true, payload: JSON.stringify(error) });
