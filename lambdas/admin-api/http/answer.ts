import type { Problem } from '../../core/contracts/admin/problem.ts';

/** What a route answers. */
export interface Answer {
  status: number;
  /** JSON. */
  body?: unknown;
  /** Or a page. */
  html?: string;
  /** Or another text. */
  text?: { type: string; content: string };
  problem?: Problem;
  /** Of a setting: its version. */
  version?: number;
  headers?: Record<string, string>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
