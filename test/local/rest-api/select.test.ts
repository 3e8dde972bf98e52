import { describe, expect, it } from '@jest/globals';
import type { Integration, IntegrationResponse } from '../../../local/rest-api/method.ts';
import { selectRequestTemplate, selectResponse, selectResponseTemplate } from '../../../local/rest-api/select.ts';

type Behaviour = Integration['PassthroughBehavior'];

const integration = (behaviour: Behaviour, templates: Record<string, string>): Integration => ({
  Type: 'AWS',
  PassthroughBehavior: behaviour,
  RequestTemplates: templates,
  RequestParameters: {},
  IntegrationResponses: [],
});

const json = { 'application/json': 'json' };
const matched = { template: 'json' };
const refused = 'unsupported-media-type';

describe('the request template', () => {
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
  it.each<[string, Behaviour, Record<string, string>, unknown]>([
    ['', 'WHEN_NO_MATCH', json, matched],
    ['', 'WHEN_NO_TEMPLATES', json, matched],
    ['', 'NEVER', json, matched],
    ['application/json', 'NEVER', json, matched],
    ['application/json; charset=utf-8', 'NEVER', json, refused],
    ['application/xml', 'WHEN_NO_MATCH', json, 'pass-through'],
    ['application/xml', 'WHEN_NO_TEMPLATES', json, refused],
    ['application/xml', 'NEVER', json, refused],
    ['application/xml', 'WHEN_NO_MATCH', {}, 'pass-through'],
    ['application/xml', 'WHEN_NO_TEMPLATES', {}, 'pass-through'],
    ['application/xml', 'NEVER', {}, refused],
    ['application/xml', 'NEVER', { $default: 'default' }, { template: 'default' }],
    ['constructor', 'NEVER', json, refused],
  ])('for "%s" with %s and %j is %j', (type, behaviour, templates, selected) => {
    expect(selectRequestTemplate(integration(behaviour, templates), type)).toEqual(selected);
  });
});

const response = (status: string, pattern?: string): IntegrationResponse => ({
  StatusCode: status,
  SelectionPattern: pattern,
  ResponseTemplates: {},
  ResponseParameters: {},
});

describe('the integration response', () => {
  const responses = [response('502'), response('200', '2\\d{2}'), response('413', '413')];

  it.each([
    ['200', '200'],
    ['204', '200'],
    ['413', '413'],
    ['400', '502'],
    ['503', '502'],
    ['1200', '502'],
  ])('to %s is %s', (status, chosen) => {
    expect(selectResponse(responses, status)?.StatusCode).toBe(chosen);
  });

  it('is none without a match and a default', () => {
    expect(selectResponse([response('200', '200')], '500')).toBeUndefined();
  });

  it.each([
    ['text/plain', 'text/plain'],
    ['*/*', 'application/json'],
  ])('template for %s is that of %s', (accept, type) => {
    const templates = { 'application/xml': 'x', 'application/json': 'j', 'text/plain': 't' };
    expect(selectResponseTemplate(templates, accept)?.type).toBe(type);
  });

  it('template is the only one there is', () => {
    expect(selectResponseTemplate({ 'application/xml': 'x' }, '*/*')).toEqual({
      type: 'application/xml',
      template: 'x',
    });
  });
});
