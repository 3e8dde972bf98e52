import { App, type AppProps } from 'aws-cdk-lib';
import { ConfigurationError } from './configuration-error.ts';
import { type EnvironmentName, environmentNames, environments } from './environments.ts';
import { featureFlags } from './feature-flags.ts';
import { OptOutStage } from './opt-out-stage.ts';

/** `local` goes nowhere: a bootstrap or deployment of the whole app must not look for its account. */
const deployed = environmentNames.filter((name) => name !== 'local');

function chosenNames(choice: unknown): readonly EnvironmentName[] {
  if (choice === undefined) return deployed;
  if (choice === 'all') return environmentNames;
  const name = environmentNames.find((known) => known === choice);
  if (name) return [name];
  throw new ConfigurationError(
    `unknown environment ${JSON.stringify(choice)}: choose one of ${environmentNames.join(', ')}, or all`,
  );
}

/**
 * The app with one stage per environment that is deployed; with only the one that the context `environment` names; or, where that
 * is `all`, with `local` too.
 * @throws ConfigurationError if that name is not known or an environment's values are wrong.
 */
export function buildApp(props: AppProps = {}): App {
  const app = new App({
    analyticsReporting: false,
    autoSynth: false,
    ...props,
    context: { ...featureFlags, ...props.context },
  });
  for (const name of chosenNames(app.node.tryGetContext('environment'))) {
    new OptOutStage(app, name, { name, environment: environments[name] });
  }
  return app;
}

/** Synthesizes to where the CDK CLI, or `CDK_OUTDIR`, says. Bad configuration is told on stderr, a line for each fault. */
export function run(): void {
  try {
    buildApp().synth();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
