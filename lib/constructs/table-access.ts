import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { TableName } from '../../lambdas/core/stores/tables.ts';

/**
 * No scan, no transaction: nothing here needs them. IAM lets BatchWriteItem delete too, so only who writes in batches has it. DeleteItem is for
 * customers who are erased, and for no table that holds opt-outs of numbers or records of replies.
 */
export type TableAction =
  'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem';

export const read = ['GetItem', 'BatchGetItem', 'Query'] as const satisfies TableAction[];

/** Lets a function do just these things with each table, and nothing with its indexes. */
export function grantTables<Name extends TableName>(
  grantee: Function,
  tables: Record<Name, TableV2>,
  access: Record<NoInfer<Name>, readonly TableAction[]>,
): void {
  for (const [name, actions] of Object.entries(access) as [Name, readonly TableAction[]][]) {
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

/** Lets a function look into these indexes of a table, by name. */
export function grantIndexes(grantee: Function, table: TableV2, indexes: readonly string[]): void {
  grantee.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: indexes.map((index) => `${table.tableArn}/index/${index}`),
    }),
  );
}

type TableVariable<Name extends TableName> = `${Uppercase<Name>}_TABLE`;

/** The environment variables through which functions know tables: `numbers` is `NUMBERS_TABLE`. */
export const tableVariables = <Name extends TableName>(tables: Record<Name, TableV2>) =>
  Object.fromEntries(
    Object.entries<TableV2>(tables).map(([name, { tableName }]) => [`${name.toUpperCase()}_TABLE`, tableName]),
  ) as Record<TableVariable<Name>, string>;
