import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { TableName } from '../../lambdas/core/stores/tables.ts';
import type { ValidateSendEnv } from '../../lambdas/validate-send/env.ts';
import { CountAlarms } from '../constructs/count-alarms.ts';
import { FunctionAlarms } from '../constructs/function-alarms.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { grantTables, read, tableVariables } from '../constructs/table-access.ts';
import { Part, type PartProps } from './part.ts';

export interface SendValidationProps extends PartProps {
  readonly tables: Record<TableName, TableV2>;
  readonly alarms: ITopic;
  /** Consent events: who was refused an SMS. */
  readonly events: ITopic;
}

/** What campaign senders ask before they send. */
export class SendValidation extends Part {
  readonly validateSend: IFunction;

  constructor(scope: Construct, id: string, props: SendValidationProps) {
    super(scope, id, props);
    const { environment, tables, alarms, events } = props;
    const house = { prefix: this.prefix, environment, alarms };

    const validateSend = new ServiceFunction<ValidateSendEnv>(this, 'ValidateSend', {
      ...house,
      service: 'validate-send',
      variables: { ...tableVariables(tables), EVENTS_TOPIC_ARN: events.topicArn },
      timeout: environment.validateSend.functionTimeout,
      memorySize: 1_024,
      reservedConcurrency: environment.validateSend.reservedConcurrency,
    });
    grantTables(validateSend, tables, {
      settings: read,
      customers: read,
      numbers: [...read, 'BatchWriteItem'],
      communications: ['BatchWriteItem'],
      sent: [...read, 'BatchWriteItem'],
    });
    events.grantPublish(validateSend);
    new FunctionAlarms(this, 'Alarms', {
      ...house,
      service: 'validate-send',
      fn: validateSend,
      consequence: 'sends that may be allowed are blocked; nobody who opted out is texted.',
    });
    new CountAlarms(this, 'Counts', {
      ...house,
      service: 'validate-send',
      counts: {
        SendsNotValidated: {
          runbook: 'sends-not-validated',
          meaning: 'Sends are blocked because their data could not be read or written; nobody who opted out is texted.',
        },
        InvalidSettings: {
          runbook: 'settings-invalid',
          meaning:
            "A stored setting cannot be used, and the dealer's sends are blocked; nobody who opted out is texted.",
        },
      },
    });

    this.validateSend = validateSend;
    this.publish('ValidateSendArn', 'validate-send-arn', validateSend.functionArn, 'Invoke it before every send');
  }
}
