import { type Environment, type EnvironmentName, environmentNames, environments } from './environments.ts';
import { prefixOf } from './names.ts';
import { placeholders } from './placeholders.ts';

export interface DeployDeps {
  /** Absent: those of `environments.ts`. */
  readonly environments?: Record<EnvironmentName, Environment>;
  /** Runs the CDK command line and answers with its exit code. */
  readonly cdk: (args: readonly string[]) => number;
  /** Tells the person who deploys, a line at a time. */
  readonly tell: (line: string) => void;
}

/**
 * A pattern with wildcards before its `/` could mean any environment of the app, which `local` is not one of: CDK resolves it, we do not.
 */
const isOpenPattern = (arg: string): boolean => !arg.startsWith('-') && /[*?[{!]/.test(arg.split('/')[0] ?? '');

/** Whether one of the arguments selects stacks of this environment. */
const selects = (args: readonly string[], name: EnvironmentName): boolean =>
  args.some(
    (arg) =>
      (name !== 'local' && (arg === '--all' || isOpenPattern(arg))) ||
      arg === name ||
      arg.startsWith(`${name}/`) ||
      arg.startsWith(prefixOf(name)),
  );

const faults = (name: EnvironmentName, environment: Environment): string[] =>
  name === 'local' ? ['local runs on this machine only: npm start'] : Object.values(placeholders(name, environment));

/** `cdk deploy`, unless what it would deploy has values that are still placeholders. Answers with the exit code. */
export function deploy(args: readonly string[], { cdk, tell, ...deps }: DeployDeps): number {
  const values = deps.environments ?? environments;
  const wrong = environmentNames.filter((name) => selects(args, name)).flatMap((name) => faults(name, values[name]));
  if (wrong.length === 0) return cdk(['deploy', '--no-notices', ...args]);
  for (const line of wrong) tell(line);
  tell('Nothing was deployed. See docs/deploying.md.');
  return 1;
}
