import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { TableName } from '../lambdas/core/stores/tables.ts';
import { Admin } from './parts/admin.ts';
import { Alarms } from './parts/alarms.ts';
import { Data } from './parts/data.ts';
import type { PartProps } from './parts/part.ts';
import { Replies } from './parts/replies.ts';
import { SendRecords } from './parts/send-records.ts';
import { SendValidation } from './parts/send-validation.ts';

export type PartName = 'alarms' | 'data' | 'replies' | 'send-validation' | 'send-records' | 'admin';

/** Where a part goes, and its id there. The logical ids of tables and queues follow from both. */
export type Place = (part: PartName) => readonly [scope: Construct, id: string];

export interface Product {
  readonly alarms: ITopic;
  readonly tables: Record<TableName, TableV2>;
  readonly replies: Replies;
  readonly sendValidation: SendValidation;
  readonly sendRecords: SendRecords;
  readonly admin: Admin;
}

/** Puts the parts of the product together: each in a stack of its own, or all in somebody else's. */
export function buildProduct(props: PartProps, place: Place): Product {
  const { alarms } = new Alarms(...place('alarms'), props);
  const { tables } = new Data(...place('data'), props);
  const replies = new Replies(...place('replies'), { ...props, tables, alarms });
  const sendValidation = new SendValidation(...place('send-validation'), {
    ...props,
    tables,
    alarms,
    events: replies.eventsTopic,
  });
  const sendRecords = new SendRecords(...place('send-records'), { ...props, tables, alarms });
  const admin = new Admin(...place('admin'), {
    ...props,
    tables,
    alarms,
    events: replies.eventsTopic,
    queue: replies.queue,
    deadLetterQueue: replies.deadLetterQueue,
  });
  // Replies sets the role through which API Gateway writes logs.
  admin.node.addDependency(replies);
  return { alarms, tables, replies, sendValidation, sendRecords, admin };
}
