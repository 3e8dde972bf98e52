import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../local/json.ts';
import { type Scope, resolveValue } from '../../../local/stage/intrinsics.ts';

const scope: Scope = {
  ref: (name) => (name === 'AWS::NoValue' ? undefined : `ref of ${name}`),
  attribute: (logicalId, attribute) => `${attribute} of ${logicalId}`,
  importValue: (name) => `import of ${name}`,
  mapped: (mapping, first, second) => `${mapping}.${first}.${second}`,
};

describe('intrinsic functions of a template', () => {
  it.each<[string, Json, Json]>([
    ['plain values', { a: [1, true, null, 'x'] }, { a: [1, true, null, 'x'] }],
    ['Ref', { a: { Ref: 'Table' } }, { a: 'ref of Table' }],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'Arn of Queue'],
    ['Fn::GetAtt as a text', { 'Fn::GetAtt': 'Queue.Arn' }, 'Arn of Queue'],
    ['Fn::ImportValue', { 'Fn::ImportValue': 'data:Numbers' }, 'import of data:Numbers'],
    ['Fn::Join', { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 1]] }, 'arn:ref of AWS::Partition:1'],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Texts', 'one', 'text'] }, 'Texts.one.text'],
    ['nested functions', { 'Fn::Join': ['', [{ 'Fn::Join': ['-', ['a', 'b']] }, { Ref: 'C' }]] }, 'a-bref of C'],
    ['AWS::NoValue in a list', ['a', { Ref: 'AWS::NoValue' }], ['a']],
    ['AWS::NoValue as a property', { a: { Ref: 'AWS::NoValue' }, b: 1 }, { b: 1 }],
    ['an object with one ordinary key', { Reference: 'x' }, { Reference: 'x' }],
  ])('resolves %s', (_, value, resolved) => {
    expect(resolveValue(value, scope)).toEqual(resolved);
  });

  it.each(['Fn::Sub', 'Fn::Select', 'Fn::If', 'Fn::Split', 'Condition'])('stops at %s by its name', (name) => {
    expect(() => resolveValue({ deep: [{ [name]: ['x'] }] }, scope)).toThrow(name);
  });

  it('stops where a text belongs and none is', () => {
    expect(() => resolveValue({ 'Fn::Join': ['', [{ not: 'text' }]] }, scope)).toThrow('Fn::Join');
  });
});
