import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import type { House } from './house.ts';

export interface CustomerAlarmProps extends House {
  /** Kebab-case: `docs/runbooks/<runbook>.md` has to exist. */
  readonly runbook: string;
  /** Kebab-case, the alarm's own name where several share a runbook. The runbook's otherwise. */
  readonly name?: string;
  /** What it means for the person who typed STOP, or for whoever sends: one sentence, to be read at night. */
  readonly meaning: string;
  readonly metric: IMetric;
  /** Alarm at this value or above, in a single period. */
  readonly threshold: number;
}

/** An alarm that says what it means and where to read what to do. */
export class CustomerAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: CustomerAlarmProps) {
    const { prefix, alarms, runbook, name = runbook, meaning, metric, threshold } = props;
    super(scope, id, {
      alarmName: `${prefix}-${name}`,
      alarmDescription: `${meaning} Runbook: docs/runbooks/${runbook}.md`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(alarms);
    this.addAlarmAction(action);
    this.addOkAction(action);
  }
}
