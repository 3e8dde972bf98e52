import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { mistakes } from './mistakes/mistakes.ts';
import { breaks, breaksAny, rules } from './rules/rules.ts';
import { type StageTemplates, synthesize } from './rules/stage-templates.ts';

const production = synthesize('production');

const copy = (): StageTemplates => ({ ...production, resources: structuredClone(production.resources) });

describe('a planted mistake is caught', () => {
  it.each(Object.entries(mistakes))('%s', (_, { plant, caughtBy }) => {
    const planted = copy();
    plant(planted);
    expect(isDeepStrictEqual(planted, production)).toBe(false);
    expect(breaks(planted, caughtBy)).toBe(true);
  });
});

it('every rule catches a mistake', () => {
  const proven = new Set(Object.values(mistakes).map(({ caughtBy }) => caughtBy));
  expect(rules.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

it('no resource can be left out unnoticed', () => {
  const unnoticed = production.resources.filter((left) => {
    const resources = production.resources.filter((resource) => resource !== left);
    return !breaksAny({ ...production, resources });
  });
  expect(unnoticed.map(({ id }) => id)).toEqual([]);
});
