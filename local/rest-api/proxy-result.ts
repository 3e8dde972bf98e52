import * as z from 'zod';
import type { InvocationResult } from '../functions/function-definition.ts';
import type { HttpResponse } from '../http-message.ts';

const value = z.union([z.string(), z.number(), z.boolean()]);

/** What API Gateway takes for an answer; anything else is a 502. */
const proxyResult = z.strictObject({
  statusCode: z.number().int(),
  headers: z.record(z.string(), value).default({}),
  multiValueHeaders: z.record(z.string(), z.array(value)).optional(),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** The answer of a Lambda proxy integration, or what is wrong with it. */
export function readProxyResult({ failed, payload }: InvocationResult): HttpResponse | { wrong: string } {
  if (failed) return { wrong: 'the function failed' };
  const parsed = proxyResult.safeParse(JSON.parse(payload));
  if (!parsed.success) return { wrong: 'what the function returned is no answer of a proxy integration' };
  const { statusCode, headers, multiValueHeaders = {}, body, isBase64Encoded } = parsed.data;
  const all = [
    ...Object.entries(headers),
    ...Object.entries(multiValueHeaders).map(([name, values]) => [name, values.join(', ')]),
  ];
  return {
    status: statusCode,
    headers: {
      'content-type': 'application/json',
      ...Object.fromEntries(all.map(([name, content]) => [name.toLowerCase(), String(content)])),
    },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
}
