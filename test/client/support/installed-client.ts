import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const repository = fileURLToPath(new URL('../../../', import.meta.url));
const tsc = join(repository, 'node_modules/typescript/bin/tsc');

/** A user's project that has installed the packed client. */
export interface UserProject {
  folder: string;
  /** Bytes of the packed client. */
  tarballSize: number;
  /** What the packed client consists of, as paths. */
  packed: string[];
  write(file: string, text: string): Promise<void>;
  /** Runs the TypeScript compiler; throws with what it found, answers an empty text where it found nothing. */
  typeCheck(tsconfig?: string): Promise<string>;
  /** Runs node in the folder, answers what it wrote to stdout; throws with what it wrote to stderr. */
  node(args: string[], env?: Record<string, string>): Promise<string>;
  remove(): Promise<void>;
}

/** Packs the client and unpacks it where `npm install` would; the packages beside it are this repository's, so that no network is needed. */
export async function installClient(): Promise<UserProject> {
  const folder = await mkdtemp(join(tmpdir(), 'client-user-'));
  const { tarball, tarballSize, packed } = await pack(folder);
  const modules = join(folder, 'node_modules');
  const client = join(modules, '@sms-opt-out/client');
  await mkdir(client, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', client, '--strip-components=1']);
  for (const name of ['@aws-sdk/client-lambda', '@types/node', 'aws-cdk-lib', 'constructs']) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(repository, 'node_modules', name), join(modules, name));
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'user', type: 'module' }));

  return {
    folder,
    tarballSize,
    packed,
    write: (file, text) => writeFile(join(folder, file), text),
    typeCheck: (tsconfig = 'tsconfig.json') => told(run(process.execPath, [tsc, '-p', tsconfig], { cwd: folder })),
    node: (args, env = {}) =>
      told(run(process.execPath, args, { cwd: folder, env: { PATH: process.env['PATH'], ...env } })),
    remove: () => rm(folder, { recursive: true }),
  };
}

async function pack(destination: string) {
  const args = ['pack', './client', '--pack-destination', destination, '--json', '--offline', '--no-update-notifier'];
  await told(run('npm', args, { cwd: repository }));
  const name = (await readdir(destination)).find((file) => file.endsWith('.tgz'));
  const tarball = join(destination, name ?? '');
  const listing = await told(run('tar', ['-tzf', tarball]));
  const { size } = await stat(tarball);
  return {
    tarball,
    tarballSize: size,
    packed: listing
      .trim()
      .split('\n')
      .map((path) => path.replace(/^package\//, '')),
  };
}

/** What a command wrote to stdout. Where it failed, all that it wrote is the error. */
async function told(command: Promise<{ stdout: string }>): Promise<string> {
  try {
    return (await command).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${stdout}${stderr}` || String(error), { cause: error });
  }
}
