/** Words that nothing but their marks tells from an opt-out, by how they are folded: Vietnamese "đúng" is "right", "dừng" is "stop". */
const otherWords: ReadonlyMap<string, readonly string[]> = new Map([
  ['dung', ['đúng', 'dùng', 'dũng']],
  ['sto', ['što']],
  ['basta', ['bästa']],
]);

/** A folded word; as it was typed where its marks make it another one. */
export function tellingMarks(folded: string, typed: string): string {
  const others = otherWords.get(folded);
  if (!others) return folded;
  const marked = typed.normalize('NFC').toLowerCase();
  return others.includes(marked) ? marked : folded;
}
