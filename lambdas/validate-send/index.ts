import { readEnv } from './env.ts';

readEnv(process.env);

export const handler = async (): Promise<unknown> => ({});
