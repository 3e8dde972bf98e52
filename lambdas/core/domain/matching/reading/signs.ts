import { remember } from '../remember.ts';

/** What a sign of a text is to the reader. */
export const Sign = {
  space: 0,
  word: 1,
  comma: 2,
  stop: 3,
  money: 4,
  apostrophe: 5,
  emoji: 6,
  nothing: 7,
  inside: 8,
} as const;
export type SignKind = (typeof Sign)[keyof typeof Sign];

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const sign = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(sign)) ascii[code] = Sign.word;
  else if (/[.?;\n\r:()[\]{}<>]/.test(sign)) ascii[code] = Sign.stop;
  else if (/[!|*]/.test(sign)) ascii[code] = Sign.inside;
  else if (sign === ',') ascii[code] = Sign.comma;
  else if (/[$@]/.test(sign)) ascii[code] = Sign.money;
  else if (/['`]/.test(sign)) ascii[code] = Sign.apostrophe;
}

const others = new Map<string, SignKind>();
const unknown = 255;
/** Kinds of signs of one UTF-16 code unit. */
const known = new Uint8Array(0x1_0000).fill(unknown);
const classes: readonly (readonly [RegExp, SignKind])[] = [
  [/[\p{Default_Ignorable_Code_Point}\u{1f3fb}-\u{1f3ff}]/u, Sign.nothing],
  [/[\u{1f150}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/u, Sign.word],
  [/^(?![\u203c\u2049])\p{Extended_Pictographic}/u, Sign.emoji],
  [/[’ʼ‘′＇]/u, Sign.apostrophe],
  [/[\p{L}\p{M}\p{N}]/u, Sign.word],
  [/[€¢]/u, Sign.money],
  [/[，、،]/u, Sign.comma],
  [/[。！？…؟؛।․.\u2028\u2029—–「」『』【】（）]/u, Sign.stop],
];

/** Kinds of signs with a code below 128, by code. */
export const asciiKind = (code: number): SignKind => ascii[code] as SignKind;

/** The kind of any other sign. */
export function kindOf(sign: string): SignKind {
  if (sign.length > 1) return lookedUp(sign);
  const code = sign.charCodeAt(0);
  if (known[code] === unknown) known[code] = lookedUp(sign);
  return known[code] as SignKind;
}

function lookedUp(sign: string): SignKind {
  const before = others.get(sign);
  if (before !== undefined) return before;
  const kind =
    classes.find(([pattern]) => pattern.test(sign))?.[1] ??
    (/\p{L}/u.test(sign.normalize('NFKC')) ? Sign.word : Sign.space);
  return remember(others, sign, kind, 20_000);
}
