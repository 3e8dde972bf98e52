import { parseArgs } from 'node:util';
import { hints } from './demo/hints.ts';
import { play } from './demo/play.ts';
import { storyTable } from './demo/table.ts';
import { startLocalCloud, type LocalCloud } from './local-cloud.ts';
import type { TextedSms } from './services/outbox.ts';

export const defaultPort = 4010;

export const startUsage = `npm start -- [options]

  --port N    listen on port N (default ${defaultPort}; 0 takes a free one)
  --once      play the demo and exit: 0 if every row came out right, else 1
  --verbose   show what the functions log
  --help      this text`;

interface Options {
  port: number;
  once: boolean;
  verbose: boolean;
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}: see npm start -- --help`, {
      cause: error,
    });
  }
}

/** @throws Error of one line that says what is wrong with the command line. */
export function readOptions(args: string[]): Options {
  const flag = { type: 'boolean', default: false } as const;
  const options = { port: { type: 'string' }, once: flag, verbose: flag } as const;
  const { values } = parsed(() => parseArgs({ args, options }));
  const port = values.port === undefined ? defaultPort : Number(values.port);
  if (!/^\d{1,5}$/.test(values.port ?? '0') || port > 65_535)
    throw new Error(`--port ${values.port} is not a port: use a whole number from 0 to 65535`);
  return { port, once: values.once, verbose: values.verbose };
}

/** Plays the demo; answers whether every row came out right. */
async function demo(cloud: LocalCloud): Promise<boolean> {
  const played = await play(cloud);
  const wrong = played.filter((row) => row.wrong !== undefined).length;
  console.log(storyTable(played, process.stdout.isTTY));
  console.log(
    wrong === 0 ? `All ${played.length} rows came out right.` : `${wrong} of ${played.length} rows came out wrong.`,
  );
  return wrong === 0;
}

const printText = ({ from, to, text }: TextedSms): void => console.log(`SNS texts from ${from} to ${to}: "${text}"`);

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });

/** `npm start`: runs the product on this machine. Answers with the exit code. */
export async function main(args: string[]): Promise<number> {
  const { port, once, verbose } = readOptions(args);
  console.log('Starting the stacks of the environment "local" on this machine …');
  const onLog = verbose ? (name: string, line: string) => console.log(`  ${name}: ${line}`) : undefined;
  const cloud = await startLocalCloud({ port, onText: printText, ...(onLog ? { onLog } : {}) });
  try {
    const right = await demo(cloud);
    if (once) return right ? 0 : 1;
    console.log(hints(cloud));
    await interrupted();
    return 0;
  } finally {
    await cloud.stop();
  }
}
