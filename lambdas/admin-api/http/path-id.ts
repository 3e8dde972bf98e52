/** What stands in a path as it is. */
const plain = /^[A-Za-z0-9._@:+-]{1,256}$/;

/**
 * An id as a segment of a path. What has other characters than letters, digits and `._@:+-` is written as `~` and its base64url, since
 * API Gateway and what is before it treat `/` and `%` in a path each in their own way.
 */
export const pathId = (id: string): string =>
  plain.test(id) && !/^\.+$/.test(id) ? id : `~${Buffer.from(id).toString('base64url')}`;

/** The id in a segment of a path; `null`: no client of ours writes that. */
export function readPathId(segment: string): string | null {
  const decoded = decode(segment);
  if (!decoded?.startsWith('~')) return decoded;
  const bytes = Buffer.from(decoded.slice(1), 'base64url');
  if (bytes.toString('base64url') !== decoded.slice(1)) return null;
  const id = bytes.toString('utf8');
  return Buffer.from(id).equals(bytes) ? id : null;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
