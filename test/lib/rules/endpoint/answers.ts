import { list, shapeFaults, type Rule, anything } from '../rule.ts';
import type { Resource, Value } from '../stage-templates.ts';
import { about } from './about.ts';
import { repliesMethods, takingMethods } from './replies-api.ts';

const answersOf = ({ properties }: Resource): Value[] => list(properties.Integration?.IntegrationResponses);

/** What SQS, or whatever is between, may answer. */
const statuses = Array.from({ length: 500 }, (_, index) => String(100 + index));

const is2xx = (status: string): boolean => status.startsWith('2');
const isNot2xx = (status: string): boolean => !is2xx(status);
const is413 = (status: string): boolean => status === '413';
const isUnknown = (status: string): boolean => !is2xx(status) && !is413(status);

const matched = new Map<string, ReadonlySet<string>>();

/** The statuses that a pattern fits, also in part only: whether API Gateway takes the whole is not documented. */
function matchedBy(pattern: string): ReadonlySet<string> {
  const known = matched.get(pattern) ?? new Set(statuses.filter((status) => new RegExp(pattern).test(status)));
  matched.set(pattern, known);
  return known;
}

/** The statuses that API Gateway may give an answer to: those that its pattern fits, or, by default, that none does. */
function statusesOf({ SelectionPattern: own }: Value, all: readonly Value[]): string[] {
  if (own) return [...matchedBy(own)];
  const patterns: string[] = all.flatMap(({ SelectionPattern: pattern }) => pattern || []);
  return statuses.filter((status) => !patterns.some((pattern) => matchedBy(pattern).has(status)));
}

/** Those statuses of the queue whose answer is wrong, or that have none. */
function wronglyAnswered(
  resource: Resource,
  isChosen: (status: string) => boolean,
  isWrong: (answer: Value) => boolean,
): string[] {
  const all = answersOf(resource);
  const hasDefault = all.some(({ SelectionPattern: pattern }) => !pattern);
  const wrong = [...all.filter(isWrong), ...(hasDefault ? [] : [{}])];
  return wrong.flatMap((answer) => statusesOf(answer, all)).filter(isChosen);
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
      const wrong = wronglyAnswered(resource, isUnknown, ({ StatusCode }) => !/^5\d\d$/.test(StatusCode));
      return wrong.length > 0 && `${some(wrong)} of the queue is not answered 5xx`;
    },
  ),
  about(
    '2xx says that the queue has it',
    'A gateway that is told 2xx never sends the STOP again.',
    takingMethods,
    (resource) => {
      const wrong = wronglyAnswered(resource, isNot2xx, ({ StatusCode }) => !/^[45]\d\d$/.test(StatusCode));
      if (wrong.length > 0) return `${some(wrong)} of the queue is answered as if it was taken`;
      const refusedThough = wronglyAnswered(resource, is2xx, ({ StatusCode }) => StatusCode !== '200');
      return refusedThough.length > 0 && 'what the queue took is not answered 200';
    },
  ),
  about(
    'what is too large is answered 413',
    'A gateway that sends the same again and again may give up the STOP that comes after it.',
    takingMethods,
    (resource) => {
      const others = wronglyAnswered(resource, is413, ({ StatusCode }) => StatusCode !== '413');
      if (others.length > 0) return '413 is not';
      const byDefault = answersOf(resource).find(({ SelectionPattern: pattern }) => !pattern);
      const body = String(byDefault?.ResponseTemplates?.['application/xml']);
      return !body.includes(`#if($answer.indexOf("must be shorter than") >= 0)${tooLarge}`) && '400 is not';
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
