/**
 * The folder of the environment `local`, as the sources are now, synthesized and bundled once for all test files of a run: only to be read.
 * @throws Error with what the app said where it cannot be synthesized.
 */
export async function localAssembly(): Promise<string> {
  const answer = await fetch(process.env['LOCAL_ASSEMBLY_URL'] ?? '');
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
