import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf } from '../error-message.ts';

const repository = resolve(import.meta.dirname, '../..');

/** What to synthesize. */
export interface Synthesis {
  /** One environment; absent: all of them. */
  environment?: string;
  /** Off saves the bundling where only the templates matter. */
  bundling?: boolean;
}

/**
 * Runs the CDK app into a fresh folder under `.local/`, without the CDK command line: no account, no network.
 * @returns the folder of the cloud assembly
 * @throws Error with what the app said.
 */
export async function synthesize({ environment = 'all', bundling = true }: Synthesis): Promise<string> {
  const parent = join(repository, '.local');
  mkdirSync(parent, { recursive: true });
  sweep(parent);
  const output = mkdtempSync(join(parent, `assembly-${process.pid}-`));
  const context = {
    'aws:cdk:enable-path-metadata': true,
    'aws:cdk:disable-version-reporting': true,
    environment,
    ...(bundling ? {} : { 'aws:cdk:bundling-stacks': [] }),
  };
  await runApp({ CDK_OUTDIR: output, CDK_CONTEXT_JSON: JSON.stringify(context) });
  return output;
}

/** Removes what processes left that were killed. */
function sweep(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = /^assembly-(\d+)-/.exec(name)?.[1];
    if (owner !== undefined && !runs(Number(owner))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function runApp(environment: Record<string, string>): Promise<void> {
  const app = spawn(process.execPath, ['bin/app.ts'], {
    cwd: repository,
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  app.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((done, failed) => {
    app.on('error', failed);
    app.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`The stacks cannot be synthesized: ${Buffer.concat(said).toString().trim()}`));
    });
  });
}
