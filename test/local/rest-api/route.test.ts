import { describe, expect, it } from '@jest/globals';
import { type ApiResource, findRoute } from '../../../local/rest-api/route.ts';

const resources: ApiResource[] = [
  { id: 'any', parentId: 'root', pathPart: '{name}' },
  { id: 'replies', parentId: 'root', pathPart: 'replies' },
  { id: 'token', parentId: 'replies', pathPart: '{token}' },
  { id: 'twilio', parentId: 'replies', pathPart: 'twilio' },
  { id: 'files', parentId: 'root', pathPart: 'files' },
  { id: 'rest', parentId: 'files', pathPart: '{rest+}' },
];

describe('a path', () => {
  it.each([
    ['/', 'root', {}],
    ['/replies', 'replies', {}],
    ['/replies/', 'replies', {}],
    ['/replies/twilio', 'twilio', {}],
    ['/replies/a%2Fb', 'token', { token: 'a/b' }],
    ['/replies/%', 'token', { token: '%' }],
    ['/other', 'any', { name: 'other' }],
    ['/files/a/b', 'rest', { rest: 'a/b' }],
  ])('%s leads to %s', (path, resourceId, parameters) => {
    expect(findRoute(resources, 'root', path)).toMatchObject({ resourceId, parameters });
  });

  it.each(['/replies/twilio/more', '/files', '/a/b'])('%s with no resource leads nowhere else', (path) => {
    const route = findRoute(resources, 'root', path);
    expect(route?.resourceId ?? 'nowhere').toBe(path === '/files' ? 'files' : 'nowhere');
  });
});
