import { list, shapeFaults, type Rule, anything } from '../rule.ts';
import type { Resource, Value } from '../stage-templates.ts';
import { about } from './about.ts';
import { repliesMethods, takingMethods } from './replies-api.ts';

const answersOf = ({ properties }: Resource): Value[] => list(properties.Integration?.IntegrationResponses);

/** What SQS, or whatever is between, may answer. */
const statuses = Array.from({ length: 500 }, (_, index) => String(100 + index));

/** What API Gateway may answer to a status: all whose pattern matches, also in part only, else the default. */
function answering(resource: Resource): (status: string) => Value[] {
  const patterns = answersOf(resource)
    .filter(({ SelectionPattern: pattern }) => pattern)
    .map((answer) => ({ answer, pattern: new RegExp(answer.SelectionPattern) }));
  const fallback = answersOf(resource).filter(({ SelectionPattern: pattern }) => !pattern);
  return (status) => {
    const matching = patterns.filter(({ pattern }) => pattern.test(status)).map(({ answer }) => answer);
    return matching.length > 0 ? matching : fallback;
  };
}

const is2xx = (status: Value): boolean => String(status).startsWith('2');

/** Those statuses of the queue whose answer is wrong, or that have none. */
function wronglyAnswered(resource: Resource, chosen: readonly string[], isWrong: (answer: Value) => boolean): string[] {
  const answersFor = answering(resource);
  return chosen.filter((status) => {
    const answers = answersFor(status);
    return answers.length === 0 || answers.some(isWrong);
  });
}

const some = (wrong: readonly string[]): string =>
  wrong.length > 3 ? `${wrong.slice(0, 3).join(', ')} …` : wrong.join(', ');

/** Twilio texts a plain answer to the person, so the answer is an empty document in XML. */
const header = { 'method.response.header.Content-Type': "'application/xml'" };

/** The one override there may be: SQS calls what is too large a bad request, and only its words tell. */
const tooLarge = '#set($context.responseOverride.status = 413)';

const overrides = (template: unknown): boolean => String(template).replaceAll(tooLarge, '').includes('Override');

function templateFault(answer: Value): string | false {
  const templates: Record<string, string> = answer.ResponseTemplates ?? {};
  if (Object.keys(templates).join(', ') !== 'application/xml') return 'is not in XML alone';
  const body = templates['application/xml'] ?? '';
  if (answer.StatusCode === '200') return body !== '<Response/>' && `says ${body} to the gateway, which may text it`;
  return overrides(body) && 'changes the status of the answer';
}

const isDeclared = ({ StatusCode, ResponseParameters = {} }: Value, declared: Value[]): boolean =>
  declared.some(
    (one) =>
      one.StatusCode === StatusCode &&
      Object.keys(ResponseParameters).every((name) => one.ResponseParameters?.[name] === true),
  );

export const answerRules: Rule[] = [
  about(
    'answer of the queue is 5xx unless it is known',
    'Most gateways send again after a 5xx only: the STOP that the queue did not take is lost otherwise.',
    takingMethods,
    (resource) => {
      const unknown = statuses.filter((status) => !is2xx(status) && status !== '413');
      const wrong = wronglyAnswered(resource, unknown, ({ StatusCode }) => !/^5\d\d$/.test(StatusCode));
      return wrong.length > 0 && `${some(wrong)} of the queue is not answered 5xx`;
    },
  ),
  about(
    '2xx says that the queue has it',
    'A gateway that is told 2xx never sends the STOP again.',
    takingMethods,
    (resource) => {
      const refused = statuses.filter((status) => !is2xx(status));
      const wrong = wronglyAnswered(resource, refused, ({ StatusCode }) => !/^[45]\d\d$/.test(StatusCode));
      if (wrong.length > 0) return `${some(wrong)} of the queue is answered as if it was taken`;
      const refusedThough = wronglyAnswered(resource, statuses.filter(is2xx), ({ StatusCode }) => StatusCode !== '200');
      return refusedThough.length > 0 && 'what the queue took is not answered 200';
    },
  ),
  about(
    'what is too large is answered 413',
    'A gateway that sends the same again and again may give up the STOP that comes after it.',
    takingMethods,
    (resource) => {
      if (wronglyAnswered(resource, ['413'], ({ StatusCode }) => StatusCode !== '413').length > 0) return '413 is not';
      const answer = answering(resource)('400')[0]?.ResponseTemplates?.['application/xml'];
      return !String(answer).includes(`#if($answer.indexOf("must be shorter than") >= 0)${tooLarge}`) && '400 is not';
    },
  ),
  about(
    'answer is what its status says, and an empty document',
    'An overridden status hides a lost STOP from its gateway, and plain text is texted to the person.',
    takingMethods,
    (resource) =>
      answersOf(resource).flatMap((answer) =>
        shapeFaults(answer, {
          StatusCode: anything,
          SelectionPattern: anything,
          ResponseParameters: header,
          ResponseTemplates: () => templateFault(answer),
        }).map((fault) => `${answer.StatusCode}: ${fault}`),
      ),
  ),
  about(
    'every answer is declared',
    'API Gateway answers 500 to what the queue has, and the gateway sends it again and again.',
    (stage) => repliesMethods(stage).map(({ method }) => method),
    (resource) =>
      answersOf(resource)
        .filter((answer) => !isDeclared(answer, list(resource.properties.MethodResponses)))
        .map(({ StatusCode }) => `${StatusCode} with its headers is not`),
  ),
];
