import * as z from 'zod';
import type { FunctionDefinition } from '../functions/function-definition.ts';
import { FunctionHost } from '../functions/function-host.ts';
import type { Machine } from '../machine.ts';
import { runnable } from '../resource-type.ts';
import { localAddress } from './local-address.ts';

const runtime = `nodejs${process.versions.node.split('.')[0]}.x`;

/** AWS::Lambda::Function, from its bundled asset. */
export const lambdaFunction = runnable({
  schema: z.strictObject({
    FunctionName: z.string().optional(),
    Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
    Handler: z.string(),
    Runtime: z.literal(runtime),
    Timeout: z.number().default(3),
    MemorySize: z.number().default(128),
    ReservedConcurrentExecutions: z.number().optional(),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.string()).default({}) }).optional(),
    LoggingConfig: z
      .object({ LogFormat: z.string().default('Text'), ApplicationLogLevel: z.string().optional() })
      .default({ LogFormat: 'Text' }),
  }),
  ignored: ['Architectures', 'Description', 'Role', 'Tags', 'TracingConfig'],
  nameProperty: 'FunctionName',
  identify: (name, { account, region }) => ({
    ref: name,
    attributes: { Arn: `arn:aws:lambda:${region}:${account}:function:${name}` },
  }),
  start: (properties, { name, physicalName, identity }, machine) => {
    const code = machine.assets.get(properties.Code.S3Key);
    if (code === undefined) throw new Error(`The code of ${name} is not among the assets of the cloud assembly`);
    const { LogFormat: format, ApplicationLogLevel: level } = properties.LoggingConfig;
    const definition: FunctionDefinition = {
      name: physicalName,
      arn: identity.attributes['Arn'] ?? '',
      code,
      handler: properties.Handler,
      timeoutSeconds: properties.Timeout,
      memoryMegabytes: properties.MemorySize,
      reservedConcurrency: properties.ReservedConcurrentExecutions,
      environment: {
        AWS_LAMBDA_LOG_FORMAT: format,
        ...(level === undefined ? {} : { AWS_LAMBDA_LOG_LEVEL: level }),
        ...cloudVariables(machine),
        ...localVariables(properties.Environment?.Variables ?? {}, machine),
      },
    };
    machine.hosts.set(physicalName, new FunctionHost(definition, (line) => machine.log(name, line)));
    machine.directory.functions[name] = physicalName;
  },
});

const localVariables = (variables: Record<string, string>, { place }: Machine): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, localAddress(value, place)]));

/** The SDK's own variables: every client finds the front door, and none looks for an AWS account. */
const cloudVariables = ({ place }: Machine): Record<string, string> => ({
  AWS_REGION: place.region,
  AWS_DEFAULT_REGION: place.region,
  AWS_ENDPOINT_URL: place.url,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_EC2_METADATA_DISABLED: 'true',
});
