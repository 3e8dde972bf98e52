import { type EnvironmentName, environmentNames, environments } from './environments.ts';
import { prefixOf } from './names.ts';
import { placeholders } from './placeholders.ts';

export interface DeployDeps {
  /** Runs the CDK command line and answers with its exit code. */
  readonly cdk: (args: readonly string[]) => number;
  /** Tells the person who deploys, a line at a time. */
  readonly tell: (line: string) => void;
}

/** Whether one of the arguments selects stacks of this environment. */
const selects = (args: readonly string[], name: EnvironmentName): boolean =>
  args.some(
    (arg) =>
      arg === '--all' ||
      arg.startsWith('*') ||
      arg === name ||
      arg.startsWith(`${name}/`) ||
      arg.startsWith(prefixOf(name)),
  );

const faults = (name: EnvironmentName): string[] =>
  name === 'local'
    ? ['local runs on this machine only: npm start']
    : Object.values(placeholders(name, environments[name]));

/** `cdk deploy`, unless what it would deploy has values that are still placeholders. Answers with the exit code. */
export function deploy(args: readonly string[], { cdk, tell }: DeployDeps): number {
  const wrong = environmentNames.filter((name) => selects(args, name)).flatMap(faults);
  if (wrong.length === 0) return cdk(['deploy', '--no-notices', ...args]);
  for (const line of wrong) tell(line);
  tell('Nothing was deployed. See docs/deploying.md.');
  return 1;
}
