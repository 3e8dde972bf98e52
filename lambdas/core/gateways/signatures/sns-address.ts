/** https://github.com/aws/aws-js-sns-message-validator holds addresses to the same. */
const host = /^sns\.[a-z0-9-]{3,}\.amazonaws\.com(\.cn)?$/;

/** An address at SNS itself, by HTTPS and at no port of its own; `null` for any other. */
function atSns(address: string): URL | null {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || !host.test(url.hostname)) return null;
  return url.port === '' && url.username === '' && url.password === '' ? url : null;
}

/** Whether a certificate of SNS may lie at an address: with a query it would be a call of SNS's API. */
export function isCertificateUrl(address: string): boolean {
  const url = atSns(address);
  return url?.search === '' && /^\/SimpleNotificationService-[\w-]+\.pem$/.test(url.pathname);
}

/** Whether getting an address confirms a subscription, and does nothing else. */
export const isConfirmUrl = (address: string): boolean =>
  atSns(address)?.searchParams.getAll('Action').join() === 'ConfirmSubscription';
