/**
 * Keeps what was found for a key, and answers with it. Where `most` keys are kept already it begins anew: what is met often is soon known
 * again, and what was met once takes no room for ever.
 */
export function remember<K, V>(known: Map<K, V>, key: K, value: V, most: number): V {
  if (known.size >= most) known.clear();
  known.set(key, value);
  return value;
}
