import * as z from 'zod';
import { parseObject } from '../json.ts';
import { runnable } from '../resource-type.ts';

/** What stands for a random string here: everybody who runs the local cloud may know it. */
export const localRandom = 'local-token';

/** AWS::SecretsManager::Secret whose value is generated. */
export const secret = runnable({
  schema: z.strictObject({
    Name: z.string().optional(),
    GenerateSecretString: z.object({ SecretStringTemplate: z.string(), GenerateStringKey: z.string() }),
  }),
  ignored: ['Description', 'KmsKeyId', 'Tags'],
  nameProperty: 'Name',
  identify: (name, { account, region }) => {
    const arn = `arn:aws:secretsmanager:${region}:${account}:secret:${name}`;
    return { ref: arn, attributes: { Id: arn } };
  },
  start: ({ GenerateSecretString }, { name, identity }, { secrets, directory }) => {
    const { SecretStringTemplate: template, GenerateStringKey: key } = GenerateSecretString;
    secrets.set(identity.ref, JSON.stringify({ ...parseObject(template, name), [key]: localRandom }));
    directory.secrets[name] = identity.ref;
  },
});
