import { parseJson, type EndpointDelivery } from '../contracts/queue-message.ts';
import { multipartFields } from './multipart.ts';

type Fields = readonly (readonly [name: string, value: string])[];

/** What a request says, and where: readers read it from there, and a signature that covers something else proves nothing. */
export type RequestContent =
  | { place: 'query' | 'form' | 'multipart'; fields: Fields }
  | { place: 'json'; value: object }
  | { place: 'unreadable'; why?: string };

type Request = Pick<EndpointDelivery, 'method' | 'query' | 'headers' | 'body'>;

/** An empty post arrives as `{}`: lib/constructs/endpoint-templates.ts. */
const isEmpty = (body: string): boolean => ['', '{}'].includes(body.trim());

/** No gateway sends half as many; to look for names in more takes long. */
const mostFields = 1_000;

function bounded(content: RequestContent): RequestContent {
  const held = 'fields' in content ? content.fields : 'value' in content ? Object.keys(content.value) : [];
  return held.length > mostFields ? { place: 'unreadable', why: `more than ${mostFields} fields` } : content;
}

/** The query of a GET, and of a post without a body; else JSON, form or multipart by what the body is, whatever its content type. */
export const contentOf = (request: Request): RequestContent => bounded(placed(request));

function placed({ method, query, headers, body }: Request): RequestContent {
  if (method === 'GET' || (isEmpty(body) && query.size > 0)) return { place: 'query', fields: [...query] };
  const json = parseJson(body);
  if (typeof json === 'object' && json !== null) return { place: 'json', value: json };
  const parts = multipartFields(body, headers.get('content-type') ?? '');
  if (parts) return { place: 'multipart', fields: parts };
  if (/^\s*[[{<"]/.test(body)) return { place: 'unreadable' };
  return { place: 'form', fields: [...new URLSearchParams(body)] };
}
