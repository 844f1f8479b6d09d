/**
 * Chromium knows no scheme of ours, so `app://main/x` is served to it as `https://main.app.localhost/x`:
 * a secure context, an origin of its own, and `'self'` in a CSP holds. Main only ever sees `app://`.
 */
const standardSchemes = new Set<string>();

export function registerScheme(scheme: string): void {
  standardSchemes.add(scheme);
}

/** The address that the page is given for an address of the application. */
export function toBrowserUrl(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
  const [, scheme = '', host = '', rest = ''] = match ?? [];
  if (!standardSchemes.has(scheme.toLowerCase())) return url;
  return `https://${host.toLowerCase()}.${scheme.toLowerCase()}.localhost${rest || '/'}`;
}

/** The address that main sees for an address of the page. */
export function toAppUrl(url: string): string {
  const match =
    /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.localhost(?::443)?(?=[/?#]|$)(.*)$/is.exec(url);
  const [, host = '', scheme = '', rest = ''] = match ?? [];
  return standardSchemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** `scheme://host`; the URL class gives "null" for a scheme that it does not know. */
export function originOf(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return 'null';
  return standardSchemes.has(parsed.protocol.slice(0, -1))
    ? `${parsed.protocol}//${parsed.host}`
    : parsed.origin;
}

export function isAppUrl(url: string): boolean {
  return standardSchemes.has(url.slice(0, url.indexOf(':')));
}
