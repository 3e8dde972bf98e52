/** The id in the key of a history: keys are `<dealerId>#<id>`, of the dealer whose history it is. */
export const idIn = (key: unknown): string | undefined =>
  typeof key === 'string' ? key.slice(key.indexOf('#') + 1) : undefined;
