/** The field of a chunk's entry as the caller counts it: `recipients[3].phone` of the second 500 is `recipients[503].phone`. */
export const withOffset = (field: string, offset: number): string =>
  field.replace(/^(recipients|sent|errors)\[(\d+)\]/, (_, list, index) => `${list}[${Number(index) + offset}]`);
