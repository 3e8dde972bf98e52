import { parseArgs } from 'node:util';
import { importKinds, type ImportKind } from '../lambdas/core/contracts/import-columns.ts';
import { dateOrders, type DateOrder } from '../lambdas/core/domain/import-date.ts';
import { isCountry } from '../lambdas/core/domain/phone-numbers.ts';

/** What `npm run import` takes on its command line. */
export interface ImportArguments {
  environment: string | undefined;
  port: string;
  path: string;
  dealerId: string;
  kind?: ImportKind | undefined;
  /** Headings by field. */
  mapped: Record<string, string>;
  country?: string | undefined;
  dateOrder?: DateOrder | undefined;
  by?: string | undefined;
  dryRun: boolean;
  /** The file that refused rows are written to. */
  errors?: string | undefined;
}

export const importUsage =
  'npm run import -- FILE.csv --dealer ID --environment NAME [--kind opt-outs|customers] [--map FIELD=COLUMN,…] ' +
  '[--dates dd/mm/yyyy|mm/dd/yyyy] [--country CC] [--by NAME] [--dry-run] [--errors FILE] [--port N]';

const options = {
  environment: { type: 'string' },
  port: { type: 'string', default: '4010' },
  dealer: { type: 'string' },
  kind: { type: 'string' },
  map: { type: 'string', multiple: true },
  country: { type: 'string' },
  dates: { type: 'string' },
  by: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  errors: { type: 'string' },
} as const;

function oneOf<T extends string>(name: string, given: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((value) => value === given);
  if (given !== undefined && found === undefined) throw new Error(`--${name} ${given} is none of ${known.join(', ')}`);
  return found;
}

/** `phone=Mobile,date=Opted out at`: headings with a comma take a `--map` of their own. */
function readMapping(given: readonly string[]): Record<string, string> {
  const parts = given.flatMap((text) => text.split(/,(?=\w+=)/));
  return Object.fromEntries(
    parts.map((part) => {
      const [, field, heading] = /^(\w+)=(.+)$/s.exec(part) ?? [];
      if (field === undefined || heading === undefined) throw new Error(`--map ${part} is not FIELD=COLUMN`);
      return [field, heading];
    }),
  );
}

function read(args: string[]): ImportArguments {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new Error('name one file');
  if (values.dealer === undefined) throw new Error('--dealer is missing');
  if (values.country !== undefined && !isCountry(values.country))
    throw new Error(`--country ${values.country} is not the two capital letters of a country, such as AU`);
  return {
    environment: values.environment,
    port: values.port,
    path,
    dealerId: values.dealer,
    kind: oneOf('kind', values.kind, importKinds),
    mapped: readMapping(values.map ?? []),
    country: values.country,
    dateOrder: oneOf('dates', values.dates, dateOrders),
    by: values.by,
    dryRun: values['dry-run'],
    errors: values.errors,
  };
}

/** @throws Error of one line that says what is wrong. */
export function readImportArguments(args: string[]): ImportArguments {
  try {
    return read(args);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. Usage: ${importUsage}`, {
      cause: error,
    });
  }
}
