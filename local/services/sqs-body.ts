import { createHash } from 'node:crypto';
import { type JsonObject } from '../json.ts';

/** A private-use character nobody types; a body that begins like this all the same is wrapped too. */
const mark = '\uE000base64:';

const astral = /[\u{10000}-\u{10FFFF}]/u;

/** fauxqs refuses characters beyond the first 65,536 (emoji), SQS takes them: such a body lies in fauxqs as base64. */
export const wrapBody = (body: string): string =>
  astral.test(body) || body.startsWith(mark) ? mark + Buffer.from(body).toString('base64') : body;

/** A received message as it was sent, with the digest of what was sent. */
export function unwrapMessage(message: JsonObject): JsonObject {
  const body = message['Body'];
  if (typeof body !== 'string' || !body.startsWith(mark)) return message;
  const sent = Buffer.from(body.slice(mark.length), 'base64').toString();
  return { ...message, Body: sent, MD5OfBody: md5(sent) };
}

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
