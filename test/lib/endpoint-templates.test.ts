import { describe, expect, it } from '@jest/globals';
import { render } from 'velocityjs';
import { getTemplates, postTemplates, refusedBody } from '../../lib/constructs/endpoint-templates.ts';
import { judge } from './rules/endpoint/mapping-template.ts';

const refused = (body: string | undefined) => {
  const context: { responseOverride: { status?: number } } = { responseOverride: {} };
  const text = render(refusedBody, { input: { body }, context });
  return { status: context.responseOverride.status, text };
};

describe('what SQS refuses', () => {
  it('is too large if SQS says so, in JSON or XML', () => {
    const reason = 'Reason: Message must be shorter than 1048576 bytes.';
    expect(refused(`{"Error":{"Code":"InvalidParameterValue","Message":"${reason}"}}`).status).toBe(413);
    expect(refused(`<ErrorResponse><Error><Message>${reason}</Message></Error></ErrorResponse>`).status).toBe(413);
  });

  it('is for the gateway to send again otherwise', () => {
    const answer = { status: undefined, text: '<Error>The reply was not taken. Please send it again.</Error>' };
    expect(refused('{"Error":{"Code":"AccessDenied"}}')).toEqual(answer);
    expect(refused('')).toEqual(answer);
    expect(refused(undefined)).toEqual(answer);
  });
});

describe('what SQS is told', () => {
  it.each(Object.entries({ ...postTemplates, ...getTemplates }))(
    'cannot be changed by a request of type %s',
    (_, template) => {
      expect(judge(template)).toBe('encoded');
    },
  );

  it('has no line break, which would become part of a name', () => {
    expect(Object.values({ ...postTemplates, ...getTemplates }).join('')).not.toContain('\n');
  });
});
