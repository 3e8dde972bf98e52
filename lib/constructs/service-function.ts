import { fileURLToPath } from 'node:url';
import type { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { House } from './house.ts';

/** What every function asks for, and is given here. */
interface CommonEnv {
  readonly METRICS_NAMESPACE: string;
}

/** `Env` is what the function's `env.ts` parses: a variable that it asks for and does not get does not compile. */
export interface ServiceFunctionProps<Env extends CommonEnv> extends House {
  /** The function's folder in `lambdas/`. */
  readonly service: string;
  readonly variables: Record<Exclude<keyof NoInfer<Env> & string, keyof CommonEnv>, string>;
  readonly timeout: Duration;
  /** MB, 128-10240. CPU grows with it: a whole one at 1,769. */
  readonly memorySize: number;
  readonly reservedConcurrency?: number | undefined;
}

const repository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Bundled CommonJS dependencies may `require` a builtin, which an ES module does not have. */
const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** A function of `lambdas/`: Node 24 on arm64, one minified ES module with the AWS SDK in it, JSON logs that end one day. */
export class ServiceFunction<Env extends CommonEnv> extends NodejsFunction {
  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Env>) {
    const { service, prefix, environment, variables, timeout, memorySize, reservedConcurrency } = props;
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: environment.logRetention,
      removalPolicy: environment.removalPolicy,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    acknowledge(role, {
      'AwsSolutions-IAM5[Action::kms:GenerateDataKey*]': 'Variants of one action, on one key of ours.',
      'AwsSolutions-IAM5[Action::kms:ReEncrypt*]': 'Variants of one action, on one key of ours.',
    });
    super(scope, id, {
      role,
      functionName: `${prefix}-${service}`,
      entry: repository(`lambdas/${service}/index.ts`),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize,
      timeout,
      ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
      environment: { ...variables, METRICS_NAMESPACE: prefix } satisfies CommonEnv,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      awsSdkConnectionReuse: false,
      // Not the lockfile: an app that installs this package has none of ours, and nothing is installed while bundling.
      depsLockFilePath: repository('package.json'),
      projectRoot: repository(''),
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        mainFields: ['module', 'main'],
        minify: true,
        keepNames: true,
        externalModules: [],
        banner,
      },
    });
    acknowledge(this, {
      'Serverless-LambdaDLQ': 'Never invoked asynchronously: its callers, or its queue, learn of every fault.',
      'Serverless-LambdaTracing':
        'Every log line carries the request id; the tracer would cost 14 ms of each cold start.',
    });
  }
}
