import type { ProblemCode } from '../../core/contracts/admin/problem.ts';
import { problem } from '../../core/contracts/admin/problem.ts';
import { pathParameters } from '../http/match.ts';
import { problemBody } from '../http/problems.ts';
import type { Route } from '../http/route.ts';
import { routes } from '../routes/routes.ts';
import { SchemaWriter, type JsonSchema } from './json-schema.ts';

const pathMeanings: Record<string, string> = {
  dealerId: 'A dealer. One that is not the actor’s is answered as one that does not exist.',
  customerId: 'A customer of the dealer.',
  leadId: 'A lead.',
  automationId: 'An automation.',
  campaignId: 'A campaign.',
  replyId: 'A reply, as lists and events name it.',
  number: 'A reply number in E.164, or a short code.',
  messageId: 'A kept message, as lists name it.',
};

const spelling = 'With other characters than A-Z a-z 0-9 . _ @ : + - it is written as ~ and its base64url.';

function pathParameter(name: string, writer: SchemaWriter): JsonSchema {
  const schema = pathParameters[name];
  if (!schema) throw new Error(`no schema for the path parameter ${name}`);
  const description = `${pathMeanings[name] ?? name} ${spelling}`;
  return { name, in: 'path', required: true, description, schema: writer.input(schema) };
}

function queryParameters({ query }: Route, writer: SchemaWriter): JsonSchema[] {
  if (!query) return [];
  const { properties = {} } = writer.parameters(query) as { properties?: Record<string, JsonSchema> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

const preconditions: JsonSchema[] = [
  {
    name: 'If-Match',
    in: 'header',
    required: false,
    description:
      'The ETag of the version that is changed, as it was answered, with its quotation marks, such as "3"; or *. Without it, only what is not there yet is put.',
    schema: { type: 'string' },
  },
  {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: '*: only if it is not there yet.',
    schema: { type: 'string' },
  },
];

/** What can go wrong at a route, beside what can anywhere. */
function problemsOf({ path, roles, conditional, conflicts, ...route }: Route): ProblemCode[] {
  const takesBody = route.body !== undefined || route.upload !== undefined;
  const may: [boolean, ProblemCode][] = [
    [true, 'malformed-request'],
    [true, 'not-signed-in'],
    [roles.length < 4, 'forbidden'],
    [path.includes('{'), 'not-found'],
    [true, 'not-acceptable'],
    [conflicts === true, 'conflict'],
    [conditional === true, 'precondition-failed'],
    [takesBody, 'too-large'],
    [takesBody, 'unsupported-media-type'],
    [takesBody, 'invalid'],
    [conditional === true, 'precondition-required'],
    [true, 'too-many-requests'],
    [true, 'internal-error'],
  ];
  return may.filter(([can]) => can).map(([, code]) => code);
}

function answersOf(route: Route, writer: SchemaWriter): Record<string, JsonSchema> {
  const answers: Record<string, JsonSchema> = {};
  for (const [status, { description, schema, headers = [] }] of Object.entries(route.answers)) {
    const others = (route.produces ?? []).map((type) => [type, { schema: { type: 'string' } }] as const);
    answers[status] = {
      description,
      ...(headers.length > 0
        ? { headers: Object.fromEntries(headers.map((name) => [name, { schema: { type: 'string' } }])) }
        : {}),
      content: { 'application/json': { schema: writer.output(schema) }, ...Object.fromEntries(others) },
    };
  }
  for (const code of problemsOf(route)) {
    const { status } = problemBody(code);
    answers[status] = { $ref: `#/components/responses/${code}` };
  }
  return answers;
}

function operation(route: Route, writer: SchemaWriter): JsonSchema {
  const { id, tag, summary, description, roles, body, upload, conditional, path } = route;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const parameters = [
    ...names.map((name) => pathParameter(name, writer)),
    ...queryParameters(route, writer),
    ...(conditional ? preconditions : []),
  ];
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: [description, `Who may: ${roles.join(', ')}.`].filter(Boolean).join(' '),
    'x-roles': roles,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(upload ? { requestBody: { required: true, content: { [upload.type]: { schema: { type: 'string' } } } } } : {}),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: writer.input(body) } } } }
      : {}),
    responses: answersOf(route, writer),
  };
}

function problemResponses(writer: SchemaWriter): JsonSchema {
  const codes = new Set(routes.flatMap(problemsOf));
  const schema = writer.output(problem);
  return Object.fromEntries(
    [...codes].map((code) => [
      code,
      { description: problemBody(code).title, content: { 'application/problem+json': { schema } } },
    ]),
  );
}

const info = {
  title: 'sms-opt-out admin API',
  version: '1',
  description:
    'Settings, customers, histories and reviews of SMS opt-outs. Mounted twice: at /admin for platforms, who sign their requests (IAM), and at /console for people, who send the ID token of a Cognito user. docs/admin-api.md says how.',
  license: { name: 'MIT', identifier: 'MIT' },
};

const securitySchemes = {
  iam: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'AWS Signature Version 4, service execute-api: /admin.',
  },
  user: { type: 'apiKey', in: 'header', name: 'Authorization', description: 'The ID token of a user: /console.' },
};

/** The OpenAPI 3.1 document of the API, made from the table of its routes. */
export function openApiDocument(): JsonSchema {
  const writer = new SchemaWriter();
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, writer) };
  const responses = problemResponses(writer);
  const schemas = Object.fromEntries(Object.entries(writer.components).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info,
    servers: [
      { url: 'http://127.0.0.1:4010/admin', description: 'The local cloud, as the platform' },
      { url: 'http://127.0.0.1:4010/console', description: 'The local cloud, as somebody' },
    ],
    security: [{ iam: [] }, { user: [] }],
    paths,
    components: { schemas, responses, securitySchemes },
  };
}
