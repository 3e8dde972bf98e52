/** What of a request lets somebody act in the gateway's name. */
const secretHeaders = /^h\.(authorization|cookie|x-api-key)$/;

export const hidden = '(hidden)';

/** A kept message's attribute `request`, readable and without secrets: the gateway's token is in its path as well. */
export function shownRequest(request: string): [name: string, value: string][] {
  const fields = new URLSearchParams(request);
  const token = fields.get('p.token');
  return [...fields].map(([name, value]) => {
    if (name === 'p.token' || secretHeaders.test(name)) return [name, hidden];
    return [name, token ? value.replaceAll(token, hidden) : value];
  });
}
