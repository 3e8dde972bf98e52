import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StoreEngine } from './store-engine.ts';

type Item = Record<string, unknown>;

/** One request on its way to DynamoDB; `pass` sends it on, as it is or changed. */
export interface Passing {
  /** Such as `BatchGetItemCommand`. */
  command: string;
  input: Item;
  pass: (input?: Item) => Promise<Item>;
}

/** A client of the engine whose every request goes through `meddle`. */
export function meddlingClient(
  engine: StoreEngine,
  meddle: (request: Passing) => Promise<Item>,
): DynamoDBDocumentClient {
  const client = engine.connect();
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const pass = async (input: Item = args.input as Item): Promise<Item> =>
        (await next({ ...args, input })).output as unknown as Item;
      const output = await meddle({ command: String(context['commandName']), input: args.input as Item, pass });
      return { output: output as never, response: {} };
    },
    { step: 'initialize', name: 'meddle', priority: 'high' },
  );
  return client;
}

const isPlain = (value: unknown): value is Item => typeof value === 'object' && value !== null;
/** Whether a request names a value anywhere: a phone, an id, a part of a key. */
export const names = (value: unknown, wanted: RegExp): boolean =>
  typeof value === 'string'
    ? wanted.test(value)
    : isPlain(value) && Object.values(value).some((inner) => names(inner, wanted));

/** A client whose requests fail where they are the command and name what is wanted. */
export const failingClient = (engine: StoreEngine, command: RegExp, wanted: RegExp): DynamoDBDocumentClient =>
  meddlingClient(engine, async ({ command: sent, input, pass }) => {
    if (command.test(sent) && names(input, wanted)) throw new Error('DynamoDB is not well');
    return pass();
  });

type Requests = Record<string, unknown[] | { Keys: unknown[] }>;
const listOf = (requests: Requests[string]): unknown[] => (Array.isArray(requests) ? requests : requests.Keys);
const like = (requests: Requests[string], list: unknown[]): Requests[string] =>
  Array.isArray(requests) ? list : { ...requests, Keys: list };
const filled = (requests: Requests): Requests =>
  Object.fromEntries(Object.entries(requests).filter(([, of]) => listOf(of).length > 0));
const part = (requests: Requests, keep: (entry: unknown) => boolean): Requests =>
  filled(Object.fromEntries(Object.entries(requests).map(([table, of]) => [table, like(of, listOf(of).filter(keep))])));

/** As DynamoDB may give a put back: with its attributes in another order. */
const reordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reordered)
    : isPlain(value) && !(value instanceof Uint8Array)
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([name, inner]) => [name, reordered(inner)]),
        )
      : value;

/** A client that leaves keys and puts of a batch unprocessed where they name what is wanted: so often or always, of all commands or some. */
export function unprocessingClient(
  engine: StoreEngine,
  wanted: RegExp,
  { times = Infinity, of = /./ }: { times?: number; of?: RegExp } = {},
): DynamoDBDocumentClient {
  let left = times;
  return meddlingClient(engine, async ({ command, input, pass }) => {
    const requests = input['RequestItems'] as Requests | undefined;
    const unprocessed = requests && of.test(command) ? part(requests, (entry) => names(entry, wanted)) : {};
    if (!requests || left <= 0 || Object.keys(unprocessed).length === 0) return pass();
    left -= 1;
    const rest = part(requests, (entry) => !names(entry, wanted));
    const output = Object.keys(rest).length > 0 ? await pass({ ...input, RequestItems: rest }) : {};
    return {
      ...output,
      [command === 'BatchGetItemCommand' ? 'UnprocessedKeys' : 'UnprocessedItems']: reordered(unprocessed),
    };
  });
}
