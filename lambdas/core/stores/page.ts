/** So many entries of a list, behind the one that `after` names. */
export interface Page {
  most: number;
  after?: string | undefined;
}

/** A part of a list. */
export interface PageOf<T> {
  entries: T[];
  /** Names the last entry, where there are more behind it. */
  next?: string;
}
