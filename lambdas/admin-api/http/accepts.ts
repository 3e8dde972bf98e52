/** The types of an `Accept` header, the most wanted first. */
function wanted(header: string): string[] {
  return header
    .split(',')
    .map((entry) => {
      const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const quality = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
      return { type, quality };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ type }) => type);
}

/**
 * The type to answer in, of those there are; `null`: none that the client takes.
 * https://www.rfc-editor.org/rfc/rfc9110#name-accept
 */
export function chooseType(header: string | null, offered: readonly string[]): string | null {
  if (header === null || header.trim() === '') return offered[0] ?? null;
  for (const type of wanted(header)) {
    const fits = offered.find((one) => type === one || type === '*/*' || type === `${one.split('/')[0]}/*`);
    if (fits) return fits;
  }
  return null;
}
