import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { TableName } from '../../lambdas/core/stores/tables.ts';
import type { ValidateSendEnv } from '../../lambdas/validate-send/env.ts';
import { functionAlarms } from '../constructs/function-alarms.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { grantTables, read, tableVariables, write } from '../constructs/table-access.ts';
import { OptOutStack, type OptOutStackProps } from './opt-out-stack.ts';

export interface SendValidationStackProps extends OptOutStackProps {
  readonly tables: Record<TableName, TableV2>;
  readonly alarms: ITopic;
}

/** What campaign senders ask before they send. */
export class SendValidationStack extends OptOutStack {
  constructor(scope: Construct, id: string, props: SendValidationStackProps) {
    super(scope, id, props);
    const { environment, tables, alarms } = props;

    const validateSend = new ServiceFunction<ValidateSendEnv>(this, 'ValidateSend', {
      service: 'validate-send',
      prefix: this.prefix,
      environment,
      variables: tableVariables(tables),
      timeout: environment.validateSend.functionTimeout,
      memorySize: 1_024,
      reservedConcurrency: environment.validateSend.reservedConcurrency,
    });
    grantTables(validateSend, tables, {
      settings: read,
      customers: read,
      numbers: [...read, ...write],
      communications: [...read, ...write],
      sent: [...read, ...write],
    });
    functionAlarms(this, { prefix: this.prefix, service: 'validate-send', fn: validateSend, alarms });

    this.publish(
      'ValidateSendArn',
      'validate-send-arn',
      validateSend.functionArn,
      'The function to invoke before every send',
    );
  }
}
