import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { TableName } from '../../lambdas/core/stores/tables.ts';

/** No scan, no delete, no transaction: nothing here needs them. */
export type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'BatchWriteItem';

export const read = ['GetItem', 'BatchGetItem', 'Query'] as const satisfies TableAction[];
export const write = ['PutItem', 'UpdateItem', 'BatchWriteItem'] as const satisfies TableAction[];

/** Lets a function do just these things with each table, and nothing with its indexes. */
export function grantTables(
  grantee: Function,
  tables: Record<TableName, TableV2>,
  access: Partial<Record<TableName, readonly TableAction[]>>,
): void {
  for (const [name, actions] of Object.entries(access) as [TableName, readonly TableAction[]][]) {
    const table = tables[name];
    grantee.addToRolePolicy(
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [table.tableArn],
      }),
    );
    table.encryptionKey?.grantEncryptDecrypt(grantee);
  }
}

/** The environment variables through which functions know the tables. */
export const tableVariables = (tables: Record<TableName, TableV2>) => ({
  SETTINGS_TABLE: tables.settings.tableName,
  CUSTOMERS_TABLE: tables.customers.tableName,
  NUMBERS_TABLE: tables.numbers.tableName,
  COMMUNICATIONS_TABLE: tables.communications.tableName,
  SENT_TABLE: tables.sent.tableName,
});
