import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type LocalCloud, runStage } from '../../../local/local-cloud.ts';
import { resource, stageOf } from '../support/stages.ts';

let cloud: LocalCloud;
let client: DynamoDBClient;

const key = (name: string, type: string) => ({ AttributeName: name, KeyType: type });
const attribute = (name: string) => ({ AttributeName: name, AttributeType: 'S' });

beforeAll(async () => {
  cloud = await runStage(() =>
    stageOf({
      things: resource('AWS::DynamoDB::GlobalTable', {
        TableName: 'local-things',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['id', 'entry', 'list'].map(attribute),
        KeySchema: [key('id', 'HASH'), key('entry', 'RANGE')],
        GlobalSecondaryIndexes: [
          {
            IndexName: 'list',
            KeySchema: [key('list', 'HASH')],
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['kind'] },
          },
        ],
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      }),
    }),
  );
  client = new DynamoDBClient(cloud.clientConfig);
});

afterAll(async () => {
  client.destroy();
  await cloud.stop();
});

describe('a table', () => {
  it('is there under its name, with its index and projection', async () => {
    expect(cloud.tables).toEqual({ things: 'local-things' });
    const documents = DynamoDBDocumentClient.from(client);
    const item = { id: 'a', entry: 'b', list: 'c', kind: '🛑', body: 'x' };
    await documents.send(new PutCommand({ TableName: 'local-things', Item: item }));
    const { Items } = await documents.send(
      new QueryCommand({
        TableName: 'local-things',
        IndexName: 'list',
        KeyConditionExpression: '#list = :c',
        ExpressionAttributeNames: { '#list': 'list' },
        ExpressionAttributeValues: { ':c': 'c' },
      }),
    );
    expect(Items).toEqual([{ id: 'a', entry: 'b', list: 'c', kind: '🛑' }]);
  });
});
