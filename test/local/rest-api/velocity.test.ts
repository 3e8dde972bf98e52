import { describe, expect, it } from '@jest/globals';
import { inputVariable } from '../../../local/rest-api/input-variable.ts';
import { utilVariable } from '../../../local/rest-api/util-variable.ts';
import { renderTemplate } from '../../../local/rest-api/velocity.ts';

const parameters = {
  path: { token: 'secret' },
  querystring: { keySet: 'a', __proto__: 'b', constructor: 'c', From: 'query' },
  header: { From: 'header', 'Content-Type': 'text/plain' },
};

const render = (template: string, body = '{"a":{"b":[1,"two"]}}', context: object = {}): string =>
  renderTemplate(template, { input: inputVariable(body, parameters), util: utilVariable, context });

describe('mapping templates', () => {
  it.each([
    ['the body', '$input.body', '{"a":{"b":[1,"two"]}}'],
    ['a path parameter', "$input.params('token')", 'secret'],
    ['a query parameter before a header', "$input.params('From')", 'query'],
    ['a header in any case', "$input.params('content-type')", 'text/plain'],
    ['nothing for an absent parameter', "[$input.params('absent')]", '[]'],
    ['a JSON path', "$input.path('$.a.b[1]')", 'two'],
    ['a JSON path as JSON', "$input.json('$.a')", '{"b":[1,"two"]}'],
    ['all headers', '#foreach($k in $input.params().header.keySet())$k;#end', 'From;Content-Type;'],
    ['a map of a map', "$input.params().get('path').get('token')", 'secret'],
    [
      'names that are methods or worse',
      "$input.params().querystring.get('keySet')$input.params().querystring.get('constructor')",
      'ac',
    ],
    ['methods of texts', '#if($input.body.contains("two"))yes#end', 'yes'],
    ['lines without a trace of directives', '#set($x = 1)\n#foreach($k in [1..2])\n$k\n#end\nend', '1\n2\nend'],
  ])('render %s', (_, template, rendered) => {
    expect(render(template)).toBe(rendered);
  });

  it.each([
    ['urlEncode', 'a b+c&d=é~!*😀', 'a+b%2Bc%26d%3D%C3%A9%7E%21*%F0%9F%98%80'],
    ['urlDecode', 'a+b%2B%F0%9F%98%80', 'a b+😀'],
    ['base64Encode', 'é', 'w6k='],
    ['base64Decode', 'w6k=', 'é'],
    ['escapeJavaScript', `it's "é"/\n`, `it\\'s \\"\\u00E9\\"\\/\\n`],
  ])('have $util.%s', (name, text, result) => {
    expect(render(`$util.${name}($input.body)`, text)).toBe(result);
  });

  it('can write the overrides', () => {
    const context = { responseOverride: { status: 200 } };
    render('#set($context.responseOverride.status = 413)', '{}', context);
    expect(context.responseOverride.status).toBe(413);
  });

  it('take what was sent as text, never as template', () => {
    const body = '$util.urlEncode("x") #set($m = 1) ${input.body}';
    expect(render('#set($m = "$input.body")$m', body)).toBe(body);
  });

  it.each(['$util.urlEncod("x")', '$input.body.padStart(3)', "$input.path('$..a')"])('fail at %s', (template) => {
    expect(() => render(template)).toThrow('local cloud');
  });
});
