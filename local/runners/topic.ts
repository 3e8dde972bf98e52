import * as z from 'zod';
import { runnable } from '../resource-type.ts';

/** AWS::SNS::Topic; standard topics only. */
export const topic = runnable({
  schema: z.strictObject({ TopicName: z.string().optional() }),
  ignored: ['DisplayName', 'KmsMasterKeyId', 'Tags', 'TracingConfig'],
  nameProperty: 'TopicName',
  identify: (name, { account, region }) => {
    const arn = `arn:aws:sns:${region}:${account}:${name}`;
    return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
  },
  start: async (_, { name, physicalName, identity }, { messaging, directory }) => {
    await messaging.sns({ Action: 'CreateTopic', Name: physicalName });
    directory.topics[name] = identity.ref;
  },
});
