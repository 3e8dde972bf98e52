import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Campaign, CampaignResult } from '../../../client/examples/campaign.ts';

const run = promisify(execFile);
const entry = fileURLToPath(new URL('../../../client/examples/campaign-lambda.ts', import.meta.url));

const program = `
  const { handler } = await import(process.argv[1]);
  console.log(JSON.stringify(await handler(JSON.parse(process.argv[2]))));`;

export interface CampaignFunction {
  /** One cold start and one invocation. */
  invoke(campaign: Campaign, env: Record<string, string>): Promise<CampaignResult>;
  remove(): Promise<void>;
}

/** The example campaign Lambda, bundled as CDK bundles a function, to be run in a process of its own. */
export async function bundleCampaign(): Promise<CampaignFunction> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-'));
  const bundle = join(folder, 'index.mjs');
  await build({
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  return {
    async invoke(campaign, env) {
      const args = ['--input-type=module', '-e', program, bundle, JSON.stringify(campaign)];
      const { stdout } = await run(process.execPath, args, { env: { PATH: process.env['PATH'], ...env } });
      return JSON.parse(stdout) as CampaignResult;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
