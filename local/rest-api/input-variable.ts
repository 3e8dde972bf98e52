import type { HttpRequest } from '../http-message.ts';
import { textOr } from '../json.ts';
import { TemplateObject, javaMap } from './velocity.ts';

/** What a method's templates see of a request, beside its body. */
export interface RequestParameters {
  path: Record<string, string>;
  querystring: Record<string, string>;
  header: Record<string, string>;
}

/** Between two hosts only: API Gateway does not show them to a template. */
const hopByHop = /^(connection|content-length|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;

/** Of a parameter sent twice the last counts, as in `$input.params()` of API Gateway. */
export const requestParameters = (request: HttpRequest, path: Record<string, string>): RequestParameters => ({
  path,
  querystring: Object.fromEntries(request.query),
  header: Object.fromEntries([
    ...request.headers.filter(([name]) => !hopByHop.test(name)),
    ['X-Forwarded-For', request.sourceIp],
    ['X-Forwarded-Proto', 'https'],
  ]),
});

/** `$input` of a mapping template. An absent body is `{}` to a request template. */
export function inputVariable(body: string, parameters: RequestParameters): TemplateObject & { body: string } {
  const maps = Object.entries(parameters).map(
    ([place, map]: [string, Record<string, string>]) => [place, javaMap(Object.entries(map))] as const,
  );
  const all = Object.assign(javaMap(maps), Object.fromEntries(maps));
  const methods = {
    params: (name?: unknown) => (name === undefined ? all : parameter(parameters, textOr(name))),
    path: (expression: unknown) => jsonPath(body, textOr(expression)),
    json: (expression: unknown) => JSON.stringify(jsonPath(body, textOr(expression)) ?? ''),
  };
  return Object.assign(new TemplateObject(methods), { body });
}

/** Path before query before header, as API Gateway looks. Header names are compared in any case. */
function parameter({ path, querystring, header }: RequestParameters, name: string): string {
  const inHeader = Object.entries(header).find(([sent]) => sent.toLowerCase() === name.toLowerCase())?.[1];
  return path[name] ?? querystring[name] ?? inHeader ?? '';
}

/** The simple JSONPath that templates live on: `$`, `$.a.b`, `$.list[0]`, `$['a']`. */
function jsonPath(body: string, expression: string): unknown {
  if (!/^\$(\.[\w-]+|\[\d+\]|\['[^']+'\])*$/.test(expression)) {
    throw new Error(`The mapping template asks for ${expression}, which the local cloud cannot evaluate`);
  }
  const steps = [...expression.matchAll(/\.([\w-]+)|\[(\d+)\]|\['([^']+)'\]/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === step)?.[1]
        : undefined,
    JSON.parse(body),
  );
}
