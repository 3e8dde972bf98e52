/** Whether the date that a time begins with (`2026-02-28…`) exists: `Date.parse` takes the 30th of February for the 2nd of March. */
export function beginsWithDay(time: string): boolean {
  const day = time.slice(0, 10);
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}
