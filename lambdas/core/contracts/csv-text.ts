/** How many bytes tell a file's encoding. */
const telling = 4;

/**
 * The encoding that the first bytes tell, by their byte order mark or by every other byte being 0, as plain letters have it. Excel's
 * "Unicode text" is UTF-16 with a mark.
 */
export function utf16Of(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second, third, fourth] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (start.length < telling) return null;
  if (second === 0 && fourth === 0 && first !== 0 && third !== 0) return 'utf-16le';
  return first === 0 && third === 0 && second !== 0 && fourth !== 0 ? 'utf-16be' : null;
}

/** The same pieces, the first with enough in it to tell the encoding. */
async function* fromStart(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (!start) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < telling) continue;
    yield start;
    start = undefined;
  }
  if (start && start.length > 0) yield start;
}

/** A text file as UTF-8, a piece at a time: what is UTF-16 is turned into it, all else stays as it is. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined;
  for await (const chunk of fromStart(chunks)) {
    if (decoder === undefined) {
      const encoding = utf16Of(chunk);
      decoder = encoding && new TextDecoder(encoding);
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
  if (decoder) yield Buffer.from(decoder.decode());
}

/** What stands where bytes were no text: a replacement character, or a 0. */
export const isNoText = (text: string): boolean => /[\uFFFD\0]/.test(text);
