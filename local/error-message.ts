/** What an error says, whatever was thrown. It may come from another realm (Jest's), so it is known by its shape. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** The code of an error of Node's, such as `EADDRINUSE`. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
