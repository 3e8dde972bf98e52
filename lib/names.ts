/** Begins every physical name of an environment. */
export const prefixOf = (name: string): string => `sms-opt-out-${name}`;
