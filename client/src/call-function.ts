/** What a function answered; or, for logs, why it could not be asked. */
export type CallOutcome = { ok: true; answer: unknown } | { ok: false; failure: string };

/** Asks one function. Never throws: what fails is an outcome. */
export type CallFunction = (functionName: string, request: unknown) => Promise<CallOutcome>;
