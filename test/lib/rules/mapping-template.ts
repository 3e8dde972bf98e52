import { render } from 'velocityjs';

/** Strings by name, as API Gateway hands them to a template. */
const entries = (values: Record<string, string>) => ({
  keySet: () => Object.keys(values),
  get: (key: string) => values[key],
});

interface HostileRequest {
  readonly body: string;
  readonly path: Record<string, string>;
  readonly querystring: Record<string, string>;
  readonly header: Record<string, string>;
}

const nasty = `"+' %26&Action=PurgeQueue&MessageAttribute.3.Name=x\u0000\n é 😀 $body #end`;

/** Tries to say something to SQS by itself wherever it can. */
const hostileRequest: HostileRequest = {
  body: nasty,
  path: { token: nasty },
  querystring: { [nasty]: nasty, body: 'shadow' },
  header: { 'X-Nasty': nasty, [`X${nasty}`]: 'x', Body: 'shadow' },
};

const expectedNames = [
  'Action',
  'MessageBody',
  ...[1, 2].flatMap((n) =>
    ['Name', 'Value.DataType', 'Value.StringValue'].map((part) => `MessageAttribute.${n}.${part}`),
  ),
];

function sent(template: string, { body, path, querystring, header }: HostileRequest): URLSearchParams {
  const params = { path: entries(path), querystring: entries(querystring), header: entries(header) };
  const rendered = render(template, {
    input: { body, params: () => params },
    util: {
      urlEncode: (text: unknown) => encodeURIComponent(String(text)),
      base64Encode: (text: unknown) => Buffer.from(String(text)).toString('base64'),
      escapeJavaScript: (text: unknown) => JSON.stringify(String(text)).slice(1, -1),
    },
    context: { requestId: 'r', requestTimeEpoch: 1, httpMethod: 'POST', domainName: 'h', path: '/live/replies' },
  });
  return new URLSearchParams(rendered);
}

const judged = new Map<string, string>();

/** `encoded` if SQS is told just what it should be, whatever is in the request; else what is wrong. */
export function judge(template: string): string {
  const known = judged.get(template) ?? judgement(template, hostileRequest);
  judged.set(template, known);
  return known;
}

function judgement(template: string, request: HostileRequest): string {
  let form: URLSearchParams;
  try {
    form = sent(template, request);
  } catch {
    return 'cannot be rendered';
  }
  const names = [...form.keys()];
  if (names.length !== expectedNames.length || !expectedNames.every((name) => names.includes(name))) {
    return `SQS is told ${names.length} things instead of ${expectedNames.length}`;
  }
  if (form.get('Action') !== 'SendMessage') return 'another action';
  if (Buffer.from(form.get('MessageBody') ?? '', 'base64').toString() !== request.body) return 'another body';
  const received = new URLSearchParams(form.get('MessageAttribute.2.Value.StringValue') ?? '');
  const complete =
    Object.entries(request.path).every(([name, value]) => received.get(`p.${name}`) === value) &&
    Object.entries(request.querystring).every(([name, value]) => received.get(`q.${name}`) === value) &&
    Object.entries(request.header).every(([name, value]) => received.get(`h.${name.toLowerCase()}`) === value);
  return complete ? 'encoded' : 'a parameter or header is lost or changed';
}
