import * as z from 'zod';

const texts = z.record(z.string(), z.string());

/** Of `AWS::ApiGateway::Method`, what is read; anything else stops the start by name. */
const integrationResponse = z.strictObject({
  StatusCode: z.string(),
  SelectionPattern: z.string().optional(),
  ResponseTemplates: texts.default({}),
  ResponseParameters: texts.default({}),
});

const integration = z.strictObject({
  Type: z.enum(['AWS', 'AWS_PROXY', 'MOCK']),
  Uri: z.string().optional(),
  IntegrationHttpMethod: z.string().optional(),
  PassthroughBehavior: z.enum(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER']).default('WHEN_NO_MATCH'),
  RequestTemplates: texts.default({}),
  RequestParameters: texts.default({}),
  IntegrationResponses: z.array(integrationResponse).default([]),
  /** Roles are not checked here. */
  Credentials: z.unknown().optional(),
  /** SQS answers at once here. */
  TimeoutInMillis: z.unknown().optional(),
});

export const methodProperties = z.strictObject({
  RestApiId: z.string(),
  ResourceId: z.string(),
  HttpMethod: z.string(),
  /** Nobody is refused; it decides how a request says who makes it. */
  AuthorizationType: z.enum(['NONE', 'AWS_IAM', 'COGNITO_USER_POOLS']),
  AuthorizerId: z.string().optional(),
  ApiKeyRequired: z.literal(false).optional(),
  Integration: integration,
  MethodResponses: z
    .array(
      z.strictObject({
        StatusCode: z.string(),
        ResponseParameters: z.record(z.string(), z.boolean()).default({}),
        ResponseModels: z.unknown().optional(),
      }),
    )
    .default([]),
  OperationName: z.unknown().optional(),
});

export type Method = z.infer<typeof methodProperties>;
export type Integration = Method['Integration'];
export type IntegrationResponse = z.infer<typeof integrationResponse>;

const headerMapping = /^method\.response\.header\.(.+)$/;

/**
 * What CloudFormation or API Gateway would refuse on deployment.
 * @throws Error of one line.
 */
export function checkMethod(method: Method): void {
  const where = `${method.HttpMethod} of ${method.ResourceId}`;
  for (const { StatusCode: status, ResponseParameters: parameters } of method.Integration.IntegrationResponses) {
    const declared = method.MethodResponses.find((response) => response.StatusCode === status);
    if (declared === undefined) throw new Error(`${where} maps to ${status}, which is not among its method responses`);
    for (const [target, source] of Object.entries(parameters)) {
      if (!(target in declared.ResponseParameters))
        throw new Error(`${where} does not declare ${target} for ${status}`);
      if (!headerMapping.test(target) || !/^'.*'$/.test(source)) {
        throw new Error(`${where} maps ${source} to ${target}; the local cloud knows fixed header values only`);
      }
    }
  }
  for (const [target, source] of Object.entries(method.Integration.RequestParameters)) {
    if (target.startsWith('integration.request.header.') && /^'.*'$/.test(source)) continue;
    throw new Error(`${where} maps ${source} to ${target}; the local cloud knows fixed header values only`);
  }
}

/** Fixed header values of a mapping, by header name. */
export const fixedHeaders = (parameters: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).map(([target, source]) => [target.split('.').at(-1) ?? target, source.slice(1, -1)]),
  );
