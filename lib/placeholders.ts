import type { Environment, EnvironmentName } from './environments.ts';

/** The account of the environment that runs on this machine, and nowhere else. */
const localAccount = '000000000000';

/** Values of an environment that came with the repository and have to become your own before it is deployed: field → what to do. */
export function placeholders(name: EnvironmentName, { account, alarmAddress }: Environment): Record<string, string> {
  const at = `lib/environments.ts: ${name}`;
  if (account === localAccount) return {};
  return {
    ...(/^(\d)\1{11}$/.test(account) && {
      account: `${at}: account ${account} is a placeholder: put in your own (aws sts get-caller-identity)`,
    }),
    ...(alarmAddress?.endsWith('@example.com') && {
      alarmAddress: `${at}: alarmAddress ${alarmAddress} is a placeholder: put in whoever is on call, or undefined for nobody`,
    }),
  };
}
