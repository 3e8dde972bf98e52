import { parseArgs } from 'node:util';

/** What the operations take on their command line. */
export interface Arguments {
  environment: string | undefined;
  /** Of the local cloud. */
  port: number;
  files: string[];
}

/** @throws Error of one line where it is none. */
export function readPort(given: string): number {
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535)
    throw new Error(`--port ${given} is not a port: use a whole number from 1 to 65535`);
  return Number(given);
}

/** @throws Error of one line that says what is wrong. */
export function readArguments(args: string[], usage: string): Arguments {
  const options = { environment: { type: 'string' }, port: { type: 'string', default: '4010' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { environment: values.environment, port: readPort(values.port), files: positionals };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. Usage: ${usage}`, { cause: error });
  }
}
