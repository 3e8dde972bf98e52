import type { APIGatewayProxyEvent } from 'aws-lambda';
import { mounts, type Mount } from '../actor.ts';

/** A request as API Gateway brought it. */
export interface AdminRequest {
  id: string;
  mount: Mount;
  method: string;
  /** Segments behind the mount, still percent-encoded. */
  segments: string[];
  query: URLSearchParams;
  headers: Headers;
  body: Buffer;
}

function headersOf({ multiValueHeaders }: APIGatewayProxyEvent): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(multiValueHeaders ?? {}))
    for (const value of values ?? []) appendHeader(headers, name, value);
  return headers;
}

function appendHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.append(name, value);
  } catch {
    // What HTTP itself does not allow is nothing we look for.
  }
}

function queryOf({ multiValueQueryStringParameters: parameters }: APIGatewayProxyEvent): URLSearchParams {
  const entries = Object.entries(parameters ?? {});
  return new URLSearchParams(
    entries.flatMap(([name, values]) => (values ?? []).map((value): [string, string] => [name, value])),
  );
}

/** Reads an event of a REST API's proxy integration. The mount is the resource's, so a path cannot pretend to be at another one. */
export function readRequest(event: APIGatewayProxyEvent): AdminRequest | null {
  const mount = mounts.find((name) => event.resource === `/${name}` || event.resource.startsWith(`/${name}/`));
  if (!mount) return null;
  const segments = event.path.split('/').filter((segment) => segment !== '');
  return {
    id: event.requestContext.requestId,
    mount,
    method: event.httpMethod,
    // Behind a custom domain with a base path, that stands before the mount.
    segments: segments.slice(segments.indexOf(mount) + 1),
    query: queryOf(event),
    headers: headersOf(event),
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
  };
}
