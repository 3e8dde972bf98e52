import { textOr as text } from '../json.ts';
import { TemplateObject } from './velocity.ts';

/** As `java.net.URLEncoder`: a space is `+`, and fewer characters stay as they are than in JavaScript. */
const urlEncode = (value: string): string =>
  encodeURIComponent(value.toWellFormed())
    .replaceAll(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

const urlDecode = (value: string): string => decodeURIComponent(value.replaceAll('+', ' '));

const named: Record<string, string> = { '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r' };

/** As Apache Commons: apostrophes too, which makes JSON invalid. */
const escapeJavaScript = (value: string): string =>
  value
    .split('')
    .map((unit) => {
      if (named[unit] !== undefined) return named[unit];
      if (/['"\\/]/.test(unit)) return `\\${unit}`;
      const code = unit.charCodeAt(0);
      return code < 0x20 || code > 0x7e ? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}` : unit;
    })
    .join('');

/** `$util` of a mapping template. */
export const utilVariable = new TemplateObject({
  urlEncode: (value) => urlEncode(text(value)),
  urlDecode: (value) => urlDecode(text(value)),
  base64Encode: (value) => Buffer.from(text(value)).toString('base64'),
  base64Decode: (value) => Buffer.from(text(value), 'base64').toString(),
  escapeJavaScript: (value) => escapeJavaScript(text(value)),
  parseJson: (value) => JSON.parse(text(value)) as unknown,
});
