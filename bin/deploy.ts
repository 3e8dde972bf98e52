import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deploy } from '../lib/deploy.ts';

const commandLine = fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk'));

process.exitCode = deploy(process.argv.slice(2), {
  cdk: (args) => spawnSync(process.execPath, [commandLine, ...args], { stdio: 'inherit' }).status ?? 1,
  tell: (line) => console.error(line),
});
