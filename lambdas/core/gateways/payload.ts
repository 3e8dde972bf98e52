import type { EndpointDelivery } from '../contracts/queue-message.ts';
import { contentOf } from './request-content.ts';

/** Names are the same in any letter case and with or without `_`, `-` and spaces: `MessageId`, `message_id`, `message-id`. */
const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

type Entries = readonly (readonly [name: string, value: unknown])[];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The values under one name: several where it is given several times, or in several spellings. */
function children(node: unknown, name: string): unknown[] {
  if (Array.isArray(node)) return /^\d+$/.test(name) ? [(node as unknown[])[Number(name)]] : [];
  if (!isObject(node)) return [];
  const plain = plainName(name);
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => (plainName(key) === plain ? [value] : []));
}

const scalar = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
    ? String(value)
    : undefined;
};

/** One entry of what a gateway sent: form fields, a query, or a JSON object with objects and lists in it. */
export class Payload {
  readonly #entries: Entries;

  constructor(entries: Entries) {
    this.#entries = entries;
  }

  /** Every value under a path such as `to.0.phone_number`. */
  #values(path: string): unknown[] {
    const [first = '', ...rest] = path.split('.');
    const plain = plainName(first);
    const top = this.#entries.flatMap(([name, value]) => (plainName(name) === plain ? [value] : []));
    return rest.reduce<unknown[]>((nodes, name) => nodes.flatMap((node) => children(node, name)), top);
  }

  /** Every text or number under the first of these paths that has one. */
  all(...paths: string[]): string[] {
    for (const path of paths) {
      const found = this.#values(path).flatMap((value) => scalar(value) ?? []);
      if (found.some((value) => value !== '')) return [...new Set(found.filter((value) => value !== ''))];
    }
    return [];
  }

  /** Whether one of these paths is there, be it empty. */
  has(...paths: string[]): boolean {
    return paths.some((path) => this.#values(path).some((value) => value !== null && value !== undefined));
  }

  /**
   * The text or number under the first of these paths that has one; of one that is given several times the last. Empty where they are
   * there and empty; `undefined` where none is there.
   */
  text(...paths: string[]): string | undefined {
    const last = this.all(...paths).at(-1);
    if (last !== undefined) return last;
    return paths.some((path) => this.#values(path).some((value) => value === '')) ? '' : undefined;
  }

  /** What a list holds, of several under one name all; what is no object holds nothing. `undefined` where there is no list. */
  list(path: string): Payload[] | undefined {
    const lists = this.#values(path).filter((value) => Array.isArray(value));
    return lists.length === 0 ? undefined : lists.flat().map(entryIn);
  }
}

const payloadOf = (value: object): Payload => new Payload(Object.entries(value));
const entryIn = (value: unknown): Payload => (isObject(value) ? payloadOf(value) : new Payload([]));

/** What a request says, an entry each where its body is a list. */
export function payloadsOf(delivery: EndpointDelivery): Payload[] {
  const content = contentOf(delivery);
  if (content.place === 'unreadable') return [new Payload([])];
  if (content.place !== 'json') return [new Payload(content.fields)];
  const entries: unknown[] = Array.isArray(content.value) ? content.value : [content.value];
  return entries.map(entryIn);
}
