import { defaultValues, type EnvironmentValues } from './environments.ts';

type Group = 'throttling' | 'replies' | 'validateSend' | 'recordSends' | 'admin';

/** Values of an environment as somebody gives them who is content with most of the default ones. */
export type GivenValues = Partial<Omit<EnvironmentValues, Group>> & {
  readonly [Name in Group]?: Partial<EnvironmentValues[Name]>;
};

/** All values: those given, and the default ones for the rest. */
export function withDefaults({
  throttling,
  replies,
  validateSend,
  recordSends,
  admin,
  ...given
}: GivenValues): EnvironmentValues {
  return {
    ...defaultValues,
    ...given,
    throttling: { ...defaultValues.throttling, ...throttling },
    replies: { ...defaultValues.replies, ...replies },
    validateSend: { ...defaultValues.validateSend, ...validateSend },
    recordSends: { ...defaultValues.recordSends, ...recordSends },
    admin: { ...defaultValues.admin, ...admin },
  };
}
