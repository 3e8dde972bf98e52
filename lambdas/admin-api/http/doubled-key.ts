/** The tokens of JSON that tell where keys are: texts, and what opens, parts and closes. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

interface Place {
  /** Of an object: its keys so far; of a list: none. */
  keys: Set<string> | null;
  /** The key, or the index, that is being read. */
  at: string | number;
}

const pointerTo = (places: readonly Place[]): string[] => places.map(({ at }) => String(at));

/**
 * Where an object has the same key twice, of which `JSON.parse` silently takes the last; `null`: nowhere.
 * @param json well-formed
 * @returns the path of the second one
 */
export function doubledKey(json: string): string[] | null {
  const places: Place[] = [];
  let text: string | undefined;
  for (const [found] of json.matchAll(token)) {
    const place = places.at(-1);
    if (found === '{' || found === '[') places.push({ keys: found === '{' ? new Set() : null, at: 0 });
    else if (found === '}' || found === ']') places.pop();
    else if (found === ':' && place?.keys && text !== undefined) {
      place.at = JSON.parse(text) as string;
      if (place.keys.has(place.at)) return pointerTo(places);
      place.keys.add(place.at);
    } else if (found === ',' && place && !place.keys) place.at = Number(place.at) + 1;
    text = found.startsWith('"') ? found : undefined;
  }
  return null;
}
