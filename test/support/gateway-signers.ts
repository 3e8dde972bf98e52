import { createHash, createHmac, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import type { TestRequest } from './gateway-shapes.ts';

/** Where and when a request is posted. */
export interface Posting {
  /** Without the query. */
  url: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What a gateway does to sign: as its documentation says it, apart from the product's own code. */
export interface Signer {
  /** What stands in the gateway's secret. */
  key: string;
  sign(request: TestRequest, posting: Posting, key?: string): TestRequest;
  /** Its signature has a time. */
  timed: boolean;
  /** It covers what is said, not only who calls. */
  coversContent: boolean;
  /** It stands in the body itself, beside what it does not cover. */
  inBody?: true;
}

const sharedKey = 'test-signing-key';
const content = { coversContent: true };
const seconds = (at: number): string => String(Math.floor(at / 1000));
const hash = (text: string) => createHash('sha256').update(text).digest();
const hex = (text: string): string => hash(text).toString('hex');
const mac = (algorithm: string, key: string, ...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((digest, part) => digest.update(part), createHmac(algorithm, key)).digest();

const withHeaders = (request: TestRequest, headers: Record<string, string>): TestRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
});
const fieldsOf = ({ method, query, body }: TestRequest): [string, string][] =>
  method === 'GET' ? query : [...new URLSearchParams(body)];
const byName = (fields: [string, string][]): [string, string][] => fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
const joined = (fields: [string, string][]): string =>
  byName(fields)
    .map(([name, value]) => name + value)
    .join('');

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
function jwt(claims: object, key: string): string {
  const head = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${head}.${mac('sha256', key, head).toString('base64url')}`;
}

export const twilio: Signer = {
  ...content,
  key: sharedKey,
  timed: false,
  sign: (request, { url }, key = sharedKey) => {
    const signature = mac('sha1', key, url, joined(fieldsOf(request))).toString('base64');
    return withHeaders(request, { 'x-twilio-signature': signature });
  },
};

export const plivo2: Signer = {
  coversContent: false,
  key: sharedKey,
  timed: false,
  sign: (request, { url }, key = sharedKey) => {
    const signature = mac('sha256', key, `${url}12345`).toString('base64');
    return withHeaders(request, { 'x-plivo-signature-v2': signature, 'x-plivo-signature-v2-nonce': '12345' });
  },
};

export const plivo3: Signer = {
  ...content,
  key: sharedKey,
  timed: false,
  sign: (request, { url }, key = sharedKey) => {
    const signature = mac('sha256', key, `${url}?${joined(fieldsOf(request))}.12345`).toString('base64');
    return withHeaders(request, {
      'x-plivo-signature-v3': `other,${signature}`,
      'x-plivo-signature-v3-nonce': '12345',
    });
  },
};

export const vonageSig: Signer = {
  ...content,
  key: sharedKey,
  timed: true,
  sign: (request, { at }, key = sharedKey) => {
    const isJson = request.method === 'POST' && request.body.startsWith('{');
    const own = isJson ? (JSON.parse(request.body) as Record<string, string>) : Object.fromEntries(fieldsOf(request));
    const fields: Record<string, string> = { ...own, timestamp: seconds(at), nonce: 'n-1' };
    const signed = byName(Object.entries(fields))
      .map(([name, value]) => `&${name}=${value.replaceAll('&', '_').replaceAll('=', '_')}`)
      .join('');
    const all = { ...fields, sig: mac('sha256', key, signed).toString('hex').toUpperCase() };
    if (request.method === 'GET') return { ...request, query: Object.entries(all) };
    return { ...request, body: isJson ? JSON.stringify(all) : new URLSearchParams(all).toString() };
  },
};

export const vonageJwt: Signer = {
  ...content,
  key: sharedKey,
  timed: true,
  sign: (request, { at }, key = sharedKey) => {
    const claims = { iss: 'Vonage', iat: Math.floor(at / 1000), jti: 'j-1', payload_hash: hex(request.body) };
    return withHeaders(request, { authorization: `Bearer ${jwt(claims, key)}` });
  },
};

export const messageBirdJwt: Signer = {
  ...content,
  key: sharedKey,
  timed: true,
  sign: (request, { url, at }, key = sharedKey) => {
    const from = Math.floor(at / 1000);
    const hashes = { url_hash: hex(url), payload_hash: hex(request.body) };
    const claims = { iss: 'MessageBird', nbf: from, exp: from + 60, jti: 'j-1', ...hashes };
    return withHeaders(request, { 'messagebird-signature-jwt': jwt(claims, key) });
  },
};

export const messageBirdOld: Signer = {
  ...content,
  key: sharedKey,
  timed: true,
  sign: (request, { at }, key = sharedKey) => {
    const signature = mac('sha256', key, `${seconds(at)}\n\n`, hash(request.body)).toString('base64');
    return withHeaders(request, { 'messagebird-signature': signature, 'messagebird-request-timestamp': seconds(at) });
  },
};

export const bird: Signer = {
  ...content,
  key: sharedKey,
  timed: true,
  sign: (request, { url, at }, key = sharedKey) => {
    const signature = mac('sha256', key, `${seconds(at)}\n${url}\n`, hash(request.body)).toString('base64');
    return withHeaders(request, { 'messagebird-signature': signature, 'messagebird-request-timestamp': seconds(at) });
  },
};

export const sinch: Signer = {
  ...content,
  key: sharedKey,
  timed: true,
  sign: (request, { at }, key = sharedKey) => {
    const signature = mac('sha256', key, `${request.body}.n-1.${seconds(at)}`).toString('base64');
    return withHeaders(request, {
      'x-sinch-webhook-signature': signature,
      'x-sinch-webhook-signature-nonce': 'n-1',
      'x-sinch-webhook-signature-timestamp': seconds(at),
      'x-sinch-webhook-signature-algorithm': 'HmacSHA256',
    });
  },
};

/** As PHP writes it: https://www.php.net/manual/en/function.json-encode.php */
const php = (fields: [string, string][]): string =>
  JSON.stringify(Object.fromEntries(fields))
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

export const kudosity: Signer = {
  ...content,
  key: sharedKey,
  timed: false,
  sign: (request, _, key = sharedKey) =>
    withHeaders(request, { 'x-transmitsms-signature': mac('sha256', key, php(request.query)).toString('hex') }),
};

const ed25519 = generateKeyPairSync('ed25519');
const otherEd25519 = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const telnyx: Signer = {
  ...content,
  key: ed25519.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64'),
  timed: true,
  sign: (request, { at }, key) => {
    const { privateKey } = key === undefined ? ed25519 : otherEd25519;
    const signature = signBytes(null, Buffer.from(`${seconds(at)}|${request.body}`), privateKey).toString('base64');
    return withHeaders(request, { 'telnyx-signature-ed25519': signature, 'telnyx-timestamp': seconds(at) });
  },
};

export const messageMedia: Signer = {
  ...content,
  key: rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  timed: true,
  sign: (request, { url, at }, key) => {
    const { privateKey } = key === undefined ? rsa : otherRsa;
    const date = new Date(at).toUTCString();
    const signed = `POST ${url.replace(/^https?:\/\/[^/]*/, '')} HTTP/1.1${date}${request.body}`;
    return withHeaders(request, {
      date,
      'x-messagemedia-signature': signBytes('sha512', Buffer.from(signed), privateKey).toString('base64'),
      'x-messagemedia-digest-type': 'SHA-512',
      'x-messagemedia-cipher-type': 'RSA',
      'x-messagemedia-key-id': 'key-1',
    });
  },
};

/** The topic of another account that SNS delivers from, and where its certificate lies. */
export const snsTopic = 'arn:aws:sns:ap-southeast-2:111111111111:two-way';
export const snsCertificatePath = '/SimpleNotificationService-00000000000000000000000000000001.pem';
export const snsCertificateUrl = `https://sns.ap-southeast-2.amazonaws.com${snsCertificatePath}`;

const signedBySns = (message: Record<string, string>): readonly string[] =>
  message['Type'] === 'Notification'
    ? ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
    : ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'];

const snsDigests: Record<string, string> = { '1': 'sha1', '2': 'sha256' };

/** As SNS signs what it posts, with one of its two versions. */
const signedFor = (version: '1' | '2'): Signer => ({
  ...content,
  key: rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  timed: true,
  inBody: true,
  sign: (request, { at }, key) => {
    const { privateKey } = key === undefined ? rsa : otherRsa;
    const message = { ...(JSON.parse(request.body) as Record<string, string>), Timestamp: new Date(at).toISOString() };
    const names = signedBySns(message).filter((name) => name in message);
    const text = names.map((name) => `${name}\n${(message as Record<string, string>)[name]}\n`).join('');
    const signature = signBytes(snsDigests[version], Buffer.from(text), privateKey).toString('base64');
    const more = { SignatureVersion: version, Signature: signature, SigningCertURL: snsCertificateUrl };
    return { ...request, body: JSON.stringify({ ...message, ...more }, null, 2) };
  },
});

export const sns1 = signedFor('1');
export const sns2 = signedFor('2');
