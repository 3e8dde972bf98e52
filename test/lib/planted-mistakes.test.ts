import { describe, expect, it } from '@jest/globals';
import { dataMistakes } from './mistakes/data.ts';
import { endpointMistakes } from './mistakes/endpoint.ts';
import { functionMistakes } from './mistakes/functions.ts';
import { permissionMistakes } from './mistakes/permissions.ts';
import { queueMistakes } from './mistakes/queues.ts';
import { violations } from './rules/rules.ts';
import { synthesize } from './rules/stage-templates.ts';

const production = synthesize('production');

const mistakes = { ...queueMistakes, ...dataMistakes, ...permissionMistakes, ...functionMistakes, ...endpointMistakes };

describe('a planted mistake is caught', () => {
  it.each(Object.entries(mistakes))('%s', (_, { plant, caughtBy }) => {
    const planted = { ...production, resources: structuredClone(production.resources) };
    plant(planted);
    expect(planted.resources).not.toEqual(production.resources);
    expect(violations(planted).map((line) => line.split(': ')[0])).toContain(caughtBy);
  });
});
