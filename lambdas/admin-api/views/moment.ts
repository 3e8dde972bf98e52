/** Milliseconds since 1970 as ISO 8601 in UTC. */
export const moment = (at: number): string => new Date(at).toISOString();

/** The same of what may not be there, as a field. */
export const momentOf = <Name extends string>(name: Name, at: unknown): { [Key in Name]?: string } =>
  (typeof at === 'number' && Number.isFinite(at) ? { [name]: moment(at) } : {}) as { [Key in Name]?: string };

/** A text that may not be there, as a field. */
export const textOf = <Name extends string>(name: Name, value: unknown): { [Key in Name]?: string } =>
  (typeof value === 'string' ? { [name]: value } : {}) as { [Key in Name]?: string };
