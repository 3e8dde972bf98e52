import type { HttpRequest, HttpResponse } from '../http-message.ts';

/**
 * The pages of SNS that its HTTPS deliveries name: certificates, and the address that confirms a subscription. There is no other account on this
 * machine whose SNS would deliver, so whoever plays one puts its certificate in.
 */
export class SnsPages {
  readonly #certificates = new Map<string, string>();
  readonly #confirmed: string[] = [];

  /** @param path `/SimpleNotificationService-….pem` */
  putCertificate(path: string, pem: string): void {
    this.#certificates.set(path, pem);
  }

  /** The topics whose subscription was confirmed, oldest first. */
  confirmed(): string[] {
    return [...this.#confirmed];
  }

  /** `undefined` for what is no page of SNS. */
  answer({ method, path, query }: HttpRequest): HttpResponse | undefined {
    if (method !== 'GET') return undefined;
    if (path === '/' && query.get('Action') === 'ConfirmSubscription') return this.#confirm(query);
    if (!/^\/SimpleNotificationService-[^/]*\.pem$/.test(path)) return undefined;
    const pem = this.#certificates.get(path);
    return { status: pem === undefined ? 404 : 200, headers: { 'content-type': 'text/plain' }, body: pem ?? '' };
  }

  #confirm(query: URLSearchParams): HttpResponse {
    const topic = query.get('TopicArn');
    if (topic === null || !query.get('Token')) return { status: 400, headers: {}, body: 'No TopicArn, or no Token.' };
    this.#confirmed.push(topic);
    return { status: 200, headers: { 'content-type': 'text/xml' }, body: '<ConfirmSubscriptionResponse/>' };
  }
}
