import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Reads a command line.
 * @throws Error of one line that says what is wrong, and how the command is used
 */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. Usage: ${usage}`, { cause: error });
  }
}
