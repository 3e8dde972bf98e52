const common = ['application/json', 'application/x-www-form-urlencoded'];
const bodyOnly = ['text/plain', 'application/xml', 'text/xml'];

const spelled = (types: readonly string[], ends: readonly string[]) =>
  types.flatMap((type) => ['', ...ends].map((end) => type + end));

/**
 * Every type is spelled out: nothing documents that API Gateway leaves out parameters when it compares, nor that a REST API knows
 * `$default`, which is here for what nobody thought of. What comes without a type counts as `application/json`. See decision 5.
 */
const queryTypes = [...spelled(common, ['; charset=utf-8', '; charset=UTF-8']), 'text/plain', '$default'];
const bodyTypes = [
  ...spelled(
    [...common, ...bodyOnly],
    ['; charset=utf-8', '; charset=UTF-8', ';charset=utf-8', ';charset=UTF-8', '; charset=utf8'],
  ),
  '$default',
];

const under = (contentTypes: readonly string[], template: string): Record<string, string> =>
  Object.fromEntries(contentTypes.map((type) => [type, template]));

/** One message attribute of an SQS form request. `value` is written as it stands, so it has to be encoded. */
const attribute = (position: number, name: string, value: string) =>
  [
    `&MessageAttribute.${position}.Name=${name}`,
    `&MessageAttribute.${position}.Value.DataType=String`,
    `&MessageAttribute.${position}.Value.StringValue=${value}`,
  ].join('');

/** Adds every parameter of one place (path, query, headers) to `$m`, its name and value encoded. */
const collect = (place: string, mark: string, name: string) =>
  `#foreach($k in $p.${place}.keySet())#set($m = "$m&${mark}.${name}=$util.urlEncode($p.${place}.get($k))")#end`;

/**
 * The request as one message: the body, base64 so that every character survives, and two attributes, so that neither the
 * limit of ten nor an empty value can bite. `request` is a query string of its own; `source` says that the endpoint wrote it.
 * Without a line break, as one before `Action` would be sent as part of its name. An empty body is taken as `{}`.
 */
const sendMessage = [
  'Action=SendMessage',
  '#set($p = $input.params())',
  '#set($b = "$!input.body")#if($b == "")#set($b = "{}")#end',
  '#set($url = "https://$context.domainName$context.path")',
  '#set($m = "v=1&id=$context.requestId&at=$context.requestTimeEpoch&method=$context.httpMethod&url=$util.urlEncode($url)")',
  collect('path', 'p', '$k'),
  collect('querystring', 'q', '$util.urlEncode($k)'),
  collect('header', 'h', '$util.urlEncode($k.toLowerCase())'),
  '&MessageBody=$util.urlEncode($util.base64Encode($b))',
  attribute(1, 'source', 'endpoint'),
  attribute(2, 'request', '$util.urlEncode($m)'),
].join('');

/** For methods with a body, and for those with a query only. */
export const postTemplates = under(bodyTypes, sendMessage);
export const getTemplates = under(queryTypes, sendMessage);

/** A probe is answered by API Gateway itself. */
export const probeTemplates = under(queryTypes, '{"statusCode": 200}');

export const takenBody = '<Response/>';
export const tooLargeBody = '<Error>The body is too large to be taken.</Error>';

/** SQS calls a message that is too large a bad request like any other; only its words tell. */
export const refusedBody = [
  '#set($answer = "$!input.body")',
  '#if($answer.indexOf("must be shorter than") >= 0)',
  '#set($context.responseOverride.status = 413)',
  tooLargeBody,
  '#else',
  '<Error>The reply was not taken. Please send it again.</Error>',
  '#end',
].join('');

export const unknownPathBody =
  '{"message":"Unknown path. Replies are sent to /replies/{gateway} or /replies/{gateway}/{token}."}';
