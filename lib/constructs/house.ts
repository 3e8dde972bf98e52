import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { EnvironmentValues } from '../environments.ts';

/** What every construct of an environment builds with. */
export interface House {
  /** Begins physical names and the names of alarms. */
  readonly prefix: string;
  readonly environment: EnvironmentValues;
  /** Where alarms go. */
  readonly alarms: ITopic;
}
