import { rm } from 'node:fs/promises';
import { drained } from './event-source/drained.ts';
import { frontDesk } from './front-desk.ts';
import { type FrontDoor, openFrontDoor } from './front-door.ts';
import type { Directory, Machine, Place } from './machine.ts';
import { startDynamoDb } from './services/dynamodb.ts';
import { startMessaging } from './services/messaging.ts';
import { Outbox, type TextedSms } from './services/outbox.ts';
import { SnsPages } from './services/sns-pages.ts';
import { Sqs } from './services/sqs.ts';
import { type Stage, readAssembly } from './stage/read-assembly.ts';
import { synthesize } from './stage/synthesize.ts';
import { startStage } from './start-stage.ts';

/** An environment's stacks, running on this machine. */
export interface LocalCloud extends Directory {
  /** `http://127.0.0.1:PORT`: REST API, Lambda's invoke API and the AWS services. */
  url: string;
  port: number;
  /** Where the REST API's paths begin. */
  endpointUrl: string;
  region: string;
  /** For the DynamoDB, SQS, SNS, Secrets Manager and Lambda clients of the AWS SDK. */
  clientConfig: { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } };
  /** Resolves when no queue that a function works off has a message left, waiting or in flight. */
  drained(): Promise<void>;
  /** What was texted through SNS, newest last; nothing leaves this machine. */
  texted(): TextedSms[];
  /** Certificates and confirmed subscriptions of SNS over HTTPS. */
  snsPages: SnsPages;
  /** What the functions wrote to stdout and stderr, line by line, newest last. */
  logs(): string[];
  stop(): Promise<void>;
}

export interface LocalCloudOptions {
  /** 0 takes a free one. */
  port?: number;
  /** Folder of a synthesized cloud assembly; absent: the environment `local` is synthesized. */
  assembly?: string;
  /** Gets every line a function writes. */
  onLog?: (functionName: string, line: string) => void;
  /** Gets every SMS that SNS would text. */
  onText?: (sms: TextedSms) => void;
}

const mostLines = 10_000;

/**
 * Starts the stacks of the environment `local`.
 * @throws Error of one line, with nothing left running, where the port, a template or a function will not do.
 */
export const startLocalCloud = ({ assembly, ...options }: LocalCloudOptions = {}): Promise<LocalCloud> =>
  runStage(async (cleanUp) => {
    if (assembly !== undefined) return localStage(assembly);
    const folder = await synthesize({ environment: 'local' });
    cleanUp(() => rm(folder, { recursive: true, force: true }));
    return localStage(folder);
  }, options);

function localStage(assembly: string): Stage {
  const stages = readAssembly(assembly);
  const stage = stages.length === 1 ? stages[0] : stages.find(({ name }) => name === 'local');
  if (stage === undefined) throw new Error(`${assembly} holds no environment named local`);
  return stage;
}

type CleanUp = (step: () => Promise<unknown>) => void;

/** Starts the stacks of the stage that `load` returns; the port is taken first. */
export async function runStage(
  load: (cleanUp: CleanUp) => Stage | Promise<Stage>,
  { port = 0, onLog, onText }: Omit<LocalCloudOptions, 'assembly'> = {},
): Promise<LocalCloud> {
  const steps: (() => Promise<unknown>)[] = [];
  const cleanUp: CleanUp = (step) => void steps.unshift(step);
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= inOrder(steps));
  try {
    const door = await openFrontDoor(port);
    cleanUp(() => door.close());
    const stage = await load(cleanUp);
    const lines: string[] = [];
    const log: Machine['log'] = (source, line) => {
      if (lines.push(line) > mostLines) lines.shift();
      onLog?.(source, line);
    };
    const machine = await assemble(stage, placeOf(stage, door), cleanUp, { log, outbox: new Outbox(onText) });
    await startStage(stage, machine);
    door.serve(frontDesk(machine));
    await Promise.all([...machine.hosts.values()].map((host) => host.warm()));
    for (const poller of machine.pollers) poller.start();
    return { ...describe(machine, door), logs: () => [...lines], stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function inOrder(steps: (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) await step();
}

function placeOf(stage: Stage, { url }: FrontDoor): Place {
  const [first, ...others] = stage.stacks;
  if (first === undefined) throw new Error(`The environment ${stage.name} has no stacks`);
  const { account, region } = first;
  if (account !== '000000000000')
    throw new Error(`The account of ${stage.name} has to be 000000000000: fauxqs knows no other`);
  if (others.some((stack) => stack.region !== region))
    throw new Error(`The stacks of ${stage.name} lie in several regions`);
  return { account, region, url };
}

async function assemble(
  stage: Stage,
  place: Place,
  cleanUp: CleanUp,
  { log, outbox }: Pick<Machine, 'log' | 'outbox'>,
): Promise<Machine> {
  const dynamoDb = await startDynamoDb(place.region);
  cleanUp(() => dynamoDb.stop());
  const messaging = await startMessaging(place.region);
  const machine: Machine = {
    place,
    directory: { tables: {}, queues: {}, topics: {}, functions: {}, secrets: {} },
    dynamoDb,
    messaging,
    sqs: new Sqs(messaging, place.url),
    outbox,
    snsPages: new SnsPages(),
    hosts: new Map(),
    pollers: [],
    parameters: new Map(),
    secrets: new Map(),
    apis: new Map(),
    assets: stage.assets,
    log,
  };
  cleanUp(async () => {
    for (const poller of machine.pollers) poller.stop();
    await Promise.all([...machine.hosts.values()].map((host) => host.stop()));
    await messaging.stop();
    await Promise.all(machine.pollers.map((poller) => poller.ended()));
  });
  return machine;
}

const describe = (
  { directory, place, pollers, sqs, outbox, snsPages }: Machine,
  { url, port }: FrontDoor,
): Omit<LocalCloud, 'logs' | 'stop'> => ({
  ...directory,
  url,
  port,
  endpointUrl: url,
  region: place.region,
  clientConfig: {
    endpoint: url,
    region: place.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  },
  drained: () => drained(pollers, sqs),
  texted: () => outbox.texted(),
  snsPages,
});
