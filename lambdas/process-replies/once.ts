/** Loads when it is first asked for, and only once. */
export interface Once<T> {
  get(): Promise<T>;
  /** What was loaded; empty while it was not, or where that failed. */
  loaded: T[];
}

export function once<T>(load: () => Promise<T>): Once<T> {
  let loading: Promise<T> | undefined;
  const loaded: T[] = [];
  return {
    loaded,
    get: async () => {
      loading ??= load().then((value) => {
        loaded.push(value);
        return value;
      });
      return loading;
    },
  };
}
