import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { eraseCustomer, type EraseResult, type OptOutAfterwards } from '../lambdas/core/stores/erase-customer.ts';
import { readPort } from './arguments.ts';
import { awsConfig, findProduct, readEnvironment } from './deployed-product.ts';
import { openStores } from './stores.ts';

export const eraseUsage =
  'npm run erase -- --dealer ID --customer ID --environment NAME [--by NAME] [--dry-run] [--port N]';

const options = {
  environment: { type: 'string' },
  port: { type: 'string', default: '4010' },
  dealer: { type: 'string' },
  customer: { type: 'string' },
  by: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

/** @throws Error of one line that says what is wrong. */
function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({ args, options });
    const { dealer, customer, by = userInfo().username } = values;
    if (dealer === undefined) throw new Error('--dealer is missing');
    if (customer === undefined) throw new Error('--customer is missing');
    const key = { dealerId: dealer, customerId: customer };
    return { key, by, dryRun: values['dry-run'], environment: values.environment, port: readPort(values.port) };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. Usage: ${eraseUsage}`, {
      cause: error,
    });
  }
}

const optOuts: Record<OptOutAfterwards, string> = {
  none: 'The number has no opt-out.',
  stays: "The number's opt-out stays.",
  carried: "The customer's opt-out stays, on the number.",
};

function told(result: EraseResult): string {
  switch (result.outcome) {
    case 'unknown-customer':
      return 'There is no such customer.';
    case 'question-open':
      return `Nothing was erased. Replies of theirs wait for an answer, answer these first: ${result.refs.join(', ')}`;
    case 'erased':
    case 'would-be-erased': {
      const { emptied, stripped } = result.counts;
      const verb = result.outcome === 'erased' ? 'is erased' : 'would be erased';
      return `The customer ${verb}, with ${emptied} entries; ${stripped} more lose what they say of the person. ${optOuts[result.optOut]}`;
    }
  }
}

/** `npm run erase`: one person at one dealer. Answers with the exit code. */
export async function eraseCommand(args: string[], print: (line: string) => void): Promise<number> {
  const { key, by, dryRun, environment: name, port } = readArguments(args);
  const environment = readEnvironment(name);
  const product = await findProduct(environment, awsConfig(environment, port));
  const deps = { ...openStores(product), tables: product.tables, clock: Date.now };
  const result = await eraseCustomer(deps, key, { by, dryRun });
  print(told(result));
  return result.outcome === 'erased' || result.outcome === 'would-be-erased' ? 0 : 1;
}
