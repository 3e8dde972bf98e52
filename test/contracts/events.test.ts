import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { strictObject } from 'zod/mini';
import { eventSchemas } from '../../client/scripts/event-schemas.ts';
import { consentEvents, type EventType } from '../../lambdas/core/contracts/events.ts';

const docs = new URL('../../docs/', import.meta.url);
const page = await readFile(new URL('events.md', docs), 'utf8');
const types = Object.keys(consentEvents) as EventType[];

/** The section of docs/events.md about one event, and the JSON in it. */
const exampleOf = (eventType: string): Record<string, unknown> => {
  const section = page.split(`\n## ${eventType}\n`)[1]?.split('\n## ')[0] ?? '';
  return JSON.parse(/```json\n(.*?)```/s.exec(section)?.[1] ?? '{}') as Record<string, unknown>;
};

describe.each(types)('docs/events.md shows %s', (eventType) => {
  it('with an example that has its fields and no others', () => {
    const example = exampleOf(eventType);
    expect(example['eventType']).toBe(eventType);
    expect(strictObject(consentEvents[eventType].shape).safeParse(example).error).toBeUndefined();
  });

  it('in the table of events', () => {
    expect(page).toContain(`| [\`${eventType}\`](#${eventType})`);
  });
});

it('docs/events.md shows a filter that goes by attributes that events have', () => {
  const filter = JSON.parse(/```json filter\n(.*?)```/s.exec(page)?.[1] ?? '{}') as Record<string, string[]>;
  expect(Object.keys(filter)).toEqual(['dealerId', 'eventType', 'role', 'recipients']);
  expect(types).toEqual(expect.arrayContaining(filter['eventType'] ?? []));
});

it('the JSON Schemas of events are what the contracts say: else npm run generate:schemas', async () => {
  const folder = new URL('schemas/events/', docs);
  const schemas = eventSchemas();
  expect((await readdir(folder)).toSorted()).toEqual(Object.keys(schemas).toSorted());
  for (const [file, schema] of Object.entries(schemas))
    expect(JSON.parse(await readFile(new URL(file, folder), 'utf8'))).toEqual(schema);
});
