import { defaultValues, type EnvironmentValues } from './environments.ts';

type Group = 'throttling' | 'replies' | 'validateSend' | 'recordSends' | 'admin';

/** Values of an environment as somebody gives them who is content with most of the default ones. */
export type GivenValues = Partial<Omit<EnvironmentValues, Group>> & {
  readonly [Name in Group]?: Partial<EnvironmentValues[Name]>;
};

/** A value that is given as `undefined` is not given. */
const given = <Values extends object>(values: Values | undefined): Partial<Values> =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined)) as Partial<Values>;

/** All values: those given, and the default ones for the rest. */
export function withDefaults({
  throttling,
  replies,
  validateSend,
  recordSends,
  admin,
  ...others
}: GivenValues): EnvironmentValues {
  return {
    ...defaultValues,
    ...given(others),
    throttling: { ...defaultValues.throttling, ...given(throttling) },
    replies: { ...defaultValues.replies, ...given(replies) },
    validateSend: { ...defaultValues.validateSend, ...given(validateSend) },
    recordSends: { ...defaultValues.recordSends, ...given(recordSends) },
    admin: { ...defaultValues.admin, ...given(admin) },
  };
}
