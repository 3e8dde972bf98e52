/** A function as its template describes it. */
export interface FunctionDefinition {
  /** Physical name. */
  name: string;
  arn: string;
  /** Folder of the bundled code. */
  code: string;
  handler: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
  /** Complete: nothing of this process's environment is added but PATH. */
  environment: Record<string, string>;
  /** Invocations that may run at a time; more are answered 429. Absent: as many as the machine bears. */
  reservedConcurrency?: number | undefined;
}

/** What became of an invocation. `payload` is JSON in either case. */
export interface InvocationResult {
  failed: boolean;
  payload: string;
}
