import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isCountry } from '../../lambdas/core/domain/phone-numbers.ts';

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

/** @throws Error of one line where it is given and is none */
export function readCountry(given: string | undefined): string | undefined {
  if (given === undefined || isCountry(given)) return given;
  const meant = given.toUpperCase();
  const instead = isCountry(meant) ? `type ${meant}` : 'type the two capital letters of a country, such as AU or US';
  throw new Error(`--country ${given} is no country (ISO 3166): ${instead}`);
}

/** @throws Error of one line where it is no whole number of days, 1 to 400: replies are kept no longer */
export function readDays(given: string): number {
  if (/^\d{1,3}$/.test(given) && Number(given) >= 1 && Number(given) <= 400) return Number(given);
  throw new Error(`--days ${given} is no number of days: type a whole number from 1 to 400`);
}
