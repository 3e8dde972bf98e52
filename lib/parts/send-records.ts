import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { TableName } from '../../lambdas/core/stores/tables.ts';
import type { RecordSendsEnv } from '../../lambdas/record-sends/env.ts';
import { CountAlarms } from '../constructs/count-alarms.ts';
import { FunctionAlarms } from '../constructs/function-alarms.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { grantTables, read, tableVariables } from '../constructs/table-access.ts';
import { Part, type PartProps } from './part.ts';

export interface SendRecordsProps extends PartProps {
  readonly tables: Record<TableName, TableV2>;
  readonly alarms: ITopic;
}

/** What campaign senders report after they sent: what went out, and what a gateway refused. */
export class SendRecords extends Part {
  readonly recordSends: IFunction;

  constructor(scope: Construct, id: string, props: SendRecordsProps) {
    super(scope, id, props);
    const { environment, alarms } = props;
    const { settings, numbers, sent } = props.tables;
    const tables = { settings, numbers, sent };
    const house = { prefix: this.prefix, environment, alarms };

    const recordSends = new ServiceFunction<RecordSendsEnv>(this, 'RecordSends', {
      ...house,
      service: 'record-sends',
      variables: tableVariables(tables),
      timeout: environment.recordSends.functionTimeout,
      memorySize: 512,
    });
    grantTables(recordSends, tables, {
      settings: read,
      numbers: ['GetItem', 'UpdateItem'],
      sent: ['BatchGetItem', 'PutItem', 'UpdateItem'],
    });
    new FunctionAlarms(this, 'Alarms', {
      ...house,
      service: 'record-sends',
      fn: recordSends,
      consequence:
        "what was sent is not known: replies to it may be held, and a gateway's refusal blocks no next send.",
    });
    new CountAlarms(this, 'Counts', {
      ...house,
      service: 'record-sends',
      counts: {
        SendsNotRecorded: {
          runbook: 'sends-not-recorded',
          meaning:
            "What senders reported could not be written: replies to it may be held, and a gateway's refusal blocks no next send.",
        },
      },
    });

    this.recordSends = recordSends;
    this.publish('RecordSendsArn', 'record-sends-arn', recordSends.functionArn, 'Report to it what was sent');
  }
}
