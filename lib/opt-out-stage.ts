import { Annotations, Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ConfigurationError } from './configuration-error.ts';
import { environmentFaults } from './environment-faults.ts';
import type { Environment, EnvironmentName } from './environments.ts';
import { OptOutStack } from './opt-out-stack.ts';
import { placeholders } from './placeholders.ts';
import { buildProduct } from './product.ts';

export interface OptOutStageProps {
  /** Part of every physical name and parameter path, so one account can hold several. */
  readonly name: EnvironmentName;
  readonly environment: Environment;
}

/** The whole product in one environment, a stack a part. */
export class OptOutStage extends Stage {
  constructor(scope: Construct, id: string, props: OptOutStageProps) {
    const { name, environment } = props;
    super(scope, id, { env: { account: environment.account, region: environment.region } });

    const faults = environmentFaults(environment);
    if (faults.length > 0) {
      throw new ConfigurationError(faults.map((fault) => `lib/environments.ts: ${name}: ${fault}`).join('\n'));
    }

    // `Default` leaves no trace in logical ids: they are those of what is in the part, as if it was in the stack.
    buildProduct(props, (part) => [new OptOutStack(this, part, props), 'Default']);

    // Only one stack, which every deployment needs: synthesizing is fine with placeholders, deploying is not.
    const warnings = Annotations.of(this.node.findChild('data'));
    for (const [field, line] of Object.entries(placeholders(name, environment))) {
      warnings.addWarningV2(`sms-opt-out:${field}`, line);
    }
  }
}
