import { readFile } from 'node:fs/promises';

export interface CodeBlock {
  language: string;
  /** Named by its first line: `// campaign.ts`. Empty: not named. */
  file: string;
  text: string;
}

/** The code blocks of the client's README. */
export async function readmeBlocks(): Promise<CodeBlock[]> {
  const readme = await readFile(new URL('../../../client/README.md', import.meta.url), 'utf8');
  return [...readme.matchAll(/^```(\w+)\n(?:\/\/ (\S+)\n)?(.*?)^```$/gms)].map(
    ([, language = '', file = '', text = '']) => ({ language, file, text }),
  );
}
