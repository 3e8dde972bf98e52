import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { prefixOf } from './names.ts';
import type { PartProps } from './parts/part.ts';

/** The stack of one part: named after the environment and the part, and protected as the environment says. */
export class OptOutStack extends Stack {
  constructor(scope: Construct, part: string, { name, environment }: PartProps) {
    super(scope, part, {
      stackName: `${prefixOf(name)}-${part}`,
      terminationProtection: environment.deletionProtection,
    });
  }
}
