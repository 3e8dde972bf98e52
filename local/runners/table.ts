import * as z from 'zod';
import { runnable } from '../resource-type.ts';

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.string() }));

const index = z.strictObject({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.strictObject({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
});

/** AWS::DynamoDB::GlobalTable and AWS::DynamoDB::Table. Items do not expire: dynalite knows no time to live. */
export const table = runnable({
  schema: z.strictObject({
    TableName: z.string().optional(),
    AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.string() })),
    KeySchema: keySchema,
    BillingMode: z.literal('PAY_PER_REQUEST'),
    GlobalSecondaryIndexes: z.array(index).optional(),
    LocalSecondaryIndexes: z.array(index).optional(),
  }),
  ignored: [
    'DeletionProtectionEnabled',
    'PointInTimeRecoverySpecification',
    'Replicas',
    'SSESpecification',
    'Tags',
    'TimeToLiveSpecification',
  ],
  nameProperty: 'TableName',
  identify: (name, { account, region }) => ({
    ref: name,
    attributes: { Arn: `arn:aws:dynamodb:${region}:${account}:table/${name}` },
  }),
  start: async (properties, { name, physicalName }, { dynamoDb, directory }) => {
    const { GlobalSecondaryIndexes: global, LocalSecondaryIndexes: local, ...definition } = properties;
    await dynamoDb.createTable(
      z.record(z.string(), z.json()).parse({
        ...definition,
        TableName: physicalName,
        ...(global === undefined ? {} : { GlobalSecondaryIndexes: global }),
        ...(local === undefined ? {} : { LocalSecondaryIndexes: local }),
      }),
    );
    directory.tables[name] = physicalName;
  },
});
