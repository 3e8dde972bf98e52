import type { Construct } from 'constructs';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type TableName, tables as tableKeys } from '../../lambdas/core/stores/tables.ts';
import { optOutTable } from '../constructs/opt-out-table.ts';
import { serviceKey } from '../constructs/service-key.ts';
import { Part, type PartProps } from './part.ts';

/** The tables. Apart from the rest, so that whatever happens to that, the opt-outs stay. */
export class Data extends Part {
  readonly tables: Record<TableName, TableV2>;

  constructor(scope: Construct, id: string, props: PartProps) {
    super(scope, id, props);
    const { environment } = props;

    const key = serviceKey(this, 'Key', { environment, description: `${this.prefix}: tables` });
    const table = (name: TableName) => optOutTable(this, name, { environment, key });

    this.tables = {
      settings: table('settings'),
      customers: table('customers'),
      numbers: table('numbers'),
      communications: table('communications'),
      sent: table('sent'),
    };
    for (const name of Object.keys(tableKeys) as TableName[]) {
      this.publish(`${name}TableName`, `table-name/${name}`, this.tables[name].tableName, `Name of the table ${name}`);
    }
  }
}
