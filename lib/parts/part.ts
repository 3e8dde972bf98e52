import { CfnOutput } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import type { EnvironmentValues } from '../environments.ts';
import { prefixOf } from '../names.ts';

export interface PartProps {
  /** The environment's name: part of every physical name and parameter path, so one account can hold several. */
  readonly name: string;
  readonly environment: EnvironmentValues;
}

/** What the parts have in common: how they begin names, and how they tell people and other stacks what they made. */
export class Part extends Construct {
  /** `sms-opt-out-<environment>`: begins every physical name. */
  protected readonly prefix: string;
  private readonly parameterRoot: string;

  constructor(scope: Construct, id: string, { name }: PartProps) {
    super(scope, id);
    this.prefix = prefixOf(name);
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
