import { CfnOutput, Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Environment } from '../environments.ts';

export interface OptOutStackProps {
  /** The environment's name. */
  readonly name: string;
  readonly environment: Environment;
}

/** What the stacks have in common: their name, their protection, and how they tell other stacks and people what they made. */
export class OptOutStack extends Stack {
  /** `sms-opt-out-<environment>`: begins every physical name. */
  protected readonly prefix: string;
  private readonly parameterRoot: string;

  constructor(scope: Construct, id: string, { name, environment }: OptOutStackProps) {
    const prefix = `sms-opt-out-${name}`;
    super(scope, id, { stackName: `${prefix}-${id}`, terminationProtection: environment.deletionProtection });
    this.prefix = prefix;
    this.parameterRoot = `/sms-opt-out/${name}`;
  }

  /** An output for people. */
  protected tell(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }

  /** An output for people, and the same value as the SSM parameter `/sms-opt-out/<environment>/<parameter>` for other stacks. */
  protected publish(id: string, parameter: string, value: string, description: string): void {
    this.tell(id, value, description);
    new StringParameter(this, `${id}Parameter`, {
      parameterName: `${this.parameterRoot}/${parameter}`,
      stringValue: value,
      description,
    });
  }
}
