import { SQSClient } from '@aws-sdk/client-sqs';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { isGatewayName } from '../lambdas/core/gateways/gateway-names.ts';
import { createDeadLetters } from '../lambdas/core/runtime/dead-letters.ts';
import { createRepliesSender } from '../lambdas/core/runtime/replies-queue.ts';
import { keptReasons } from '../lambdas/core/domain/reply-record.ts';
import { createKeptMessageStore, type KeptFilter, type KeptLine } from '../lambdas/core/stores/kept-message-store.ts';
import {
  dismissKept,
  replayKept,
  type DismissResult,
  type ReplayResult,
} from '../lambdas/core/stores/replay-kept-message.ts';
import { readPort } from './arguments.ts';
import { awsConfig, findProduct, readEnvironment } from './deployed-product.ts';
import { shownMessage } from './shown-message.ts';
import { openStores } from './stores.ts';

export const messagesUsage =
  'npm run messages -- --environment NAME [--port N] [--by NAME] list [--why REASON] [--gateway NAME] | show ID | replay ID… |' +
  ' replay --all [--why REASON] [--gateway NAME] | dismiss ID… | dead-letters | redrive [--most N]';

const options = {
  environment: { type: 'string' },
  port: { type: 'string', default: '4010' },
  by: { type: 'string' },
  all: { type: 'boolean', default: false },
  most: { type: 'string' },
  why: { type: 'string' },
  gateway: { type: 'string' },
} as const;

type Print = (line: string) => void;

interface Given {
  ids: string[];
  all: boolean;
  filter: KeptFilter;
  most: number | undefined;
  by: string;
}

async function openDesk(name: string | undefined, port: number) {
  const environment = readEnvironment(name);
  const product = await findProduct(environment, awsConfig(environment, port));
  const { repliesQueueUrl: queueUrl, deadLetterQueueUrl } = product;
  const { client } = openStores(product);
  const sqs = new SQSClient(product.config);
  return {
    kept: createKeptMessageStore(client, product.tables.communications),
    send: createRepliesSender(sqs, queueUrl),
    deadLetters: createDeadLetters(sqs, { queueUrl, deadLetterQueueUrl }),
    clock: Date.now,
  };
}

/** How many kept messages are read at once. */
const perPage = 100;

type Desk = Awaited<ReturnType<typeof openDesk>>;

async function* openMessages({ kept }: Desk, filter: KeptFilter): AsyncGenerator<KeptLine> {
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof kept.open>> = await kept.open({ most: perPage, after: cursor }, filter);
    yield* page.entries;
    cursor = page.next;
  } while (cursor !== undefined);
}

const told: Record<(ReplayResult | DismissResult)['outcome'], string> = {
  replayed: 'is in the replies queue again',
  dismissed: 'is dismissed',
  'kept-again': 'was kept again just now: it can still not be read or verified',
  'closed-before': 'was closed before, nothing is done',
  'unknown-message': 'is no kept message: see list',
};
const wentWell = new Set<(ReplayResult | DismissResult)['outcome']>(['replayed', 'dismissed', 'closed-before']);

/** Does something with each message; answers with the exit code. */
async function each(
  ids: readonly string[],
  print: Print,
  work: (id: string) => Promise<ReplayResult | DismissResult>,
): Promise<number> {
  let code = 0;
  for (const id of ids) {
    const { outcome } = await work(id);
    print(`${id} ${told[outcome]}`);
    if (!wentWell.has(outcome)) code = 1;
  }
  return code;
}

async function list(desk: Desk, print: Print, { filter }: Given): Promise<number> {
  let count = 0;
  for await (const { id, at, reason, gateway, why } of openMessages(desk, filter)) {
    print(`${new Date(at).toISOString()}  ${id}  ${reason}  ${gateway ?? '-'}  ${why}`);
    count += 1;
  }
  print(`${count} kept messages are open.`);
  return 0;
}

/** Of those that are open now: what is kept again meanwhile is not tried again and again. */
async function idsOf(desk: Desk, { ids, all, filter }: Given): Promise<string[]> {
  if (!all) return ids;
  const open: string[] = [];
  for await (const { id } of openMessages(desk, filter)) open.push(id);
  return open;
}

async function depth({ deadLetters }: Desk, print: Print): Promise<number> {
  const { waiting, inFlight } = await deadLetters.depth();
  print(`${waiting} messages wait in the dead-letter queue, ${inFlight} are being looked at.`);
  return 0;
}

const actions: Record<string, (desk: Desk, print: Print, given: Given) => Promise<number>> = {
  list,
  show: async ({ kept }, print, { ids: [id = ''] }) => {
    const message = await kept.find(id);
    if (!message) throw new Error(`there is no kept message ${id}: see list`);
    for (const line of shownMessage(message)) print(line);
    return 0;
  },
  replay: async (desk, print, given) => each(await idsOf(desk, given), print, (id) => replayKept(desk, id, given.by)),
  dismiss: (desk, print, { ids, by }) => each(ids, print, (id) => dismissKept(desk, id, by)),
  'dead-letters': depth,
  redrive: async ({ deadLetters }, print, { most }) => {
    print(`${await deadLetters.redrive(most)} messages are in the replies queue again.`);
    return 0;
  },
};

const needsIds = new Set(['show', 'replay', 'dismiss']);

/** What is wrong with the messages that are named, or not; `null`: nothing. */
function idsProblem(name: string, ids: readonly string[], all: boolean): string | null {
  if (name === 'replay' && all) return ids.length > 0 ? '--all replays every message: name none' : null;
  if (!needsIds.has(name)) return ids.length > 0 ? `${name} takes no message: ${ids.join(' ')} is one too many` : null;
  if (ids.length === 0) return 'name a message';
  return name === 'show' && ids.length > 1 ? 'show takes one message' : null;
}

function readFilter(why: string | undefined, gateway: string | undefined): KeptFilter {
  const reason = keptReasons.find((known) => known === why);
  if (why !== undefined && reason === undefined)
    throw new Error(`--why ${why} is not known: use one of ${keptReasons.join(', ')}`);
  if (gateway !== undefined && !isGatewayName(gateway)) throw new Error(`--gateway ${gateway} is no gateway of ours`);
  return { reason, gateway };
}

/** @throws Error of one line that says what is wrong. */
function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [name = '', ...ids] = positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) throw new Error(name === '' ? 'say what to do' : `${name} is not known`);
    const problem = idsProblem(name, ids, values.all);
    if (problem !== null) throw new Error(problem);
    if (values.most !== undefined && !/^[1-9]\d*$/.test(values.most))
      throw new Error(`--most ${values.most} is not a whole number from 1`);
    const most = values.most === undefined ? undefined : Number(values.most);
    const filter = readFilter(values.why, values.gateway);
    const given: Given = { ids, all: values.all, filter, most, by: values.by ?? userInfo().username };
    return { action, given, environment: values.environment, port: readPort(values.port) };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. Usage: ${messagesUsage}`, {
      cause: error,
    });
  }
}

/** `npm run messages`: kept messages and the dead-letter queue. Answers with the exit code. */
export async function messagesCommand(args: string[], print: Print): Promise<number> {
  const { action, given, environment, port } = readArguments(args);
  return action(await openDesk(environment, port), print, given);
}
