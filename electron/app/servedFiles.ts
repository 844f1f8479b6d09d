import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

/** Sent with every page: nothing from elsewhere, no inline script, no eval. Mantine sets style attributes. */
export const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `object-src 'none'`,
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

/**
 * The file behind an address, or undefined when there is none for it: only GET, only our host, only
 * known kinds of files inside the renderer's folder.
 */
export function fileForRequest(
  folder: string,
  method: string,
  address: string,
): string | undefined {
  const url = new URL(address);
  if (method !== 'GET' || url.protocol !== 'app:' || url.host !== 'main') return undefined;
  const path = decodePath(url.pathname === '/' ? '/index.html' : url.pathname);
  if (path === undefined || path.includes('\0') || !(extname(path) in mediaTypes)) return undefined;
  const file = resolve(join(folder, path));
  // With the separator: "/renderer-secret" must not pass for "/renderer".
  return file.startsWith(resolve(folder) + sep) ? file : undefined;
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Serves one request of a page. */
export async function serveFile(
  folder: string,
  method: string,
  address: string,
): Promise<Response> {
  const file = fileForRequest(folder, method, address);
  if (file === undefined) return new Response(null, { status: 404 });
  try {
    const content = await readFile(file);
    return new Response(content, {
      headers: {
        'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
  } catch {
    return new Response(null, { status: 404 });
  }
}
