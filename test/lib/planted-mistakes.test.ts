import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { mistakes } from './mistakes/mistakes.ts';
import { rules, violations } from './rules/rules.ts';
import { type StageTemplates, synthesize } from './rules/stage-templates.ts';

const production = synthesize('production');

const copy = (): StageTemplates => ({ ...production, resources: structuredClone(production.resources) });

const brokenRules = (stage: StageTemplates) => violations(stage).map((line) => line.split(': ')[0]);

describe('a planted mistake is caught', () => {
  it.each(Object.entries(mistakes))('%s', (_, { plant, caughtBy }) => {
    const planted = copy();
    plant(planted);
    expect(isDeepStrictEqual(planted, production)).toBe(false);
    expect(brokenRules(planted)).toContain(caughtBy);
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
    return violations({ ...production, resources }).length === 0;
  });
  expect(unnoticed.map(({ id }) => id)).toEqual([]);
});
