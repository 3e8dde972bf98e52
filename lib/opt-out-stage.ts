import { Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ConfigurationError } from './configuration-error.ts';
import { environmentFaults } from './environment-faults.ts';
import type { Environment } from './environments.ts';
import { AlarmsStack } from './stacks/alarms.ts';
import { DataStack } from './stacks/data.ts';
import { RepliesStack } from './stacks/replies.ts';
import { SendValidationStack } from './stacks/send-validation.ts';

export interface OptOutStageProps {
  /** Part of every physical name and parameter path, so one account can hold several. */
  readonly name: string;
  readonly environment: Environment;
}

/** The whole product in one environment. */
export class OptOutStage extends Stage {
  constructor(scope: Construct, id: string, props: OptOutStageProps) {
    const { name, environment } = props;
    super(scope, id, { env: { account: environment.account, region: environment.region } });

    const faults = environmentFaults(environment);
    if (faults.length > 0) {
      throw new ConfigurationError(faults.map((fault) => `lib/environments.ts: ${name}: ${fault}`).join('\n'));
    }

    const { alarms } = new AlarmsStack(this, 'alarms', props);
    const { tables } = new DataStack(this, 'data', props);
    new RepliesStack(this, 'replies', { ...props, tables, alarms });
    new SendValidationStack(this, 'send-validation', { ...props, tables, alarms });
  }
}
