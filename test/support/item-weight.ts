const bytes = (text: string): number => Buffer.byteLength(text);
const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

/** As DynamoDB weighs: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
function weight(value: unknown): number {
  if (typeof value === 'string') return bytes(value);
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).length / 2) + 1;
  if (Array.isArray(value)) return 3 + sum(value.map((entry) => 1 + weight(entry)));
  if (typeof value === 'object' && value !== null)
    return 3 + sum(Object.entries(value).map(([name, entry]) => 1 + bytes(name) + weight(entry)));
  return 1;
}
/** What DynamoDB counts of an item, in bytes. */
export const itemWeight = (item: Record<string, unknown>): number =>
  sum(Object.entries(item).map(([name, value]) => bytes(name) + weight(value)));
