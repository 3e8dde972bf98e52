/** What stands before a field, in characters: to look for its name in more takes long. */
const longestHead = 1_000;

/**
 * The text fields of a multipart form (RFC 7578), as some gateways post. `undefined`: it is none.
 * @param contentType names the boundary
 */
export function multipartFields(body: string, contentType: string): [string, string][] | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  return body.split(`--${boundary}`).flatMap((part): [string, string][] => {
    const [head = '', ...content] = part.split('\r\n\r\n');
    const name = /content-disposition:\s*form-data;[^\r\n]*\bname="([^"]*)"/i.exec(head.slice(0, longestHead))?.[1];
    return name === undefined ? [] : [[name, content.join('\r\n\r\n').replace(/\r\n$/, '')]];
  });
}
