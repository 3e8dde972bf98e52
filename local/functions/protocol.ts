/** What the local cloud sends to a function's process. */
export interface Invocation {
  requestId: string;
  /** The event as JSON. */
  payload: string;
  /** When the function times out, in milliseconds since 1970. */
  deadline: number;
}

/** An error as Lambda reports it to the caller. */
export interface FunctionError {
  errorType: string;
  errorMessage: string;
  trace?: string[];
}

/** What a function's process sends back. */
export type Report =
  | { kind: 'ready' }
  | { kind: 'not-ready'; error: FunctionError }
  /** `payload`: what the handler returned, as JSON. */
  | { kind: 'returned'; requestId: string; payload: string }
  | { kind: 'threw'; requestId: string; error: FunctionError };

/** Written to stdout and stderr after an invocation, so that its last line is known to have come through. */
export const endOfInvocation = (requestId: string): string => `\u001e END ${requestId}`;
