import type { Hit } from './rule-index.ts';

/** The first row of the table that fits around each word of a reply. */
export class RulesAround {
  readonly #everyday: Hit[] = [];
  readonly #always: Hit[] = [];

  constructor(hits: readonly Hit[]) {
    for (const hit of hits)
      for (let at = hit.start; at < hit.end; at += 1) {
        if (hit.order < (this.#everyday[at]?.order ?? Infinity)) this.#everyday[at] = hit;
        if (hit.rule.only === undefined && hit.order < (this.#always[at]?.order ?? Infinity)) this.#always[at] = hit;
      }
  }

  /** The first row that fits around the words from `start` to before `end`; those for everyday words only where asked for. */
  first(start: number, end: number, everyday: boolean): Hit | undefined {
    const found = (everyday ? this.#everyday : this.#always).slice(start, end).filter((hit) => hit !== undefined);
    return found.toSorted((a, b) => a.order - b.order)[0];
  }
}
