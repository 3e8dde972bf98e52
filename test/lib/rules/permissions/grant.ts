import { list } from '../rule.ts';
import { text } from '../text.ts';
import type { Value } from '../stage-templates.ts';

/** One action on one thing that a policy allows or denies to one principal. */
export interface Grant {
  readonly effect: string;
  /** `anybody`, a service, an ARN; empty in a role's own policy. */
  readonly who: string;
  /** `all but …` for NotAction. */
  readonly action: string;
  /** As `text` gives it; `all but …` for NotResource. */
  readonly on: string;
  /** The condition under which it holds; empty: always. */
  readonly provided: string;
}

const given = (name: string, value: Value): string[] => list(value[name]).map(text);

/** One of a pair such as Action and NotAction. */
const oneOf = (name: string, statement: Value): string[] => {
  const excluded = given(`Not${name}`, statement);
  return [...given(name, statement), ...(excluded.length > 0 ? [`all but ${excluded.join(', ')}`] : [])];
};

function principals({ Principal, NotPrincipal }: Value): string[] {
  if (NotPrincipal !== undefined) return [`all but ${text(NotPrincipal)}`];
  if (Principal === undefined) return [''];
  const named: Value[] = typeof Principal === 'object' ? Object.values(Principal).flatMap(list) : [Principal];
  return named.map((one) => (one === '*' ? 'anybody' : text(one)));
}

/** Takes a policy document apart. */
export const grantsOf = (document: Value): Grant[] =>
  list(document?.Statement).flatMap((statement) =>
    principals(statement).flatMap((who) =>
      oneOf('Action', statement).flatMap((action) =>
        ((statement.Resource ?? statement.NotResource) ? oneOf('Resource', statement) : ['']).map((on) => ({
          effect: statement.Effect,
          who,
          action,
          on,
          provided: statement.Condition ? text(statement.Condition) : '',
        })),
      ),
    ),
  );

/** What a policy has to say: allowed, to whoever has the role, without a condition, unless said otherwise. */
export const grant = (expected: Pick<Grant, 'action'> & Partial<Grant>): Grant => ({
  effect: 'Allow',
  who: '',
  on: '',
  provided: '',
  ...expected,
});

const verbs: Record<string, string> = { Allow: 'may', Deny: 'may not' };

/** A grant as a sentence. */
export const sentence = ({ effect, who, action, on, provided }: Grant): string =>
  [who, verbs[effect] ?? `${effect}?`, action, on && `on ${on}`, provided && `if ${provided}`]
    .filter(Boolean)
    .join(' ');

/** What is not said and has to be, and what is said and has not to be. */
export function difference(expected: readonly Grant[], actual: readonly Grant[]): string[] {
  const [wanted, said] = [new Set(expected.map(sentence)), new Set(actual.map(sentence))];
  return [
    ...[...wanted].filter((one) => !said.has(one)).map((one) => `does not say "${one}"`),
    ...[...said].filter((one) => !wanted.has(one)).map((one) => `says "${one}", which nothing needs`),
  ];
}
