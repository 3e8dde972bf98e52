/** A request as it came through the front door. */
export interface HttpRequest {
  method: string;
  /** Still percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** Names as they were sent, in order; a name can come twice. */
  headers: [name: string, value: string][];
  sourceIp: string;
  body: Buffer;
}

/** An answer; the front door adds nothing to it but its length. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** The last value sent under a header name, in any case; `''` where there is none. */
export const headerOf = (request: HttpRequest, name: string): string =>
  request.headers.findLast(([sent]) => sent.toLowerCase() === name)?.[1] ?? '';

export const jsonResponse = (status: number, body: unknown, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
