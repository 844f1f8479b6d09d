import type { Frame, Request as BrowserRequest, Route } from 'playwright-core';
import { isAppUrl, originOf, toAppUrl, toBrowserUrl } from './appUrl.ts';
import { messageOf, note } from './log.ts';
import { askProtocolHandler } from './protocol.ts';
import { contentsOf } from './registry.ts';
import { theSession } from './session.ts';
import type { WebContents } from './webContents.ts';
import type { RequestDetails } from './webRequest.ts';

const resourceTypes: Record<string, RequestDetails['resourceType']> = {
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  xhr: 'xhr',
  fetch: 'xhr',
  media: 'media',
  ping: 'ping',
  websocket: 'webSocket',
};

let lastRequestId = 0;

/** Every request of every page passes here: navigation rules, then webRequest, then app://. */
export async function answerRequest(route: Route, request: BrowserRequest): Promise<void> {
  try {
    await decide(route, request);
  } catch (error) {
    // A page that was closed meanwhile takes no answer any more.
    const message = messageOf(error);
    if (!/closed|already handled/i.test(message)) note(`request ${request.url()}: ${message}`);
    await route.abort('failed').catch(() => undefined);
  }
}

async function decide(route: Route, request: BrowserRequest): Promise<void> {
  const frame = ownFrame(request);
  const contents = frame && contentsOf(frame.page());
  // A popup's page: it is closed as soon as it is known, and becomes known only by loading something.
  if (!frame || !contents) return route.fulfill({ contentType: 'text/html', body: '' });

  const url = toAppUrl(request.url());
  const isMainFrame = frame.parentFrame() === null;
  if (request.isNavigationRequest() && !contents.allowsNavigation(frame, url)) {
    // ERR_ABORTED leaves the page as it is; any other error would replace it.
    return route.abort('aborted');
  }
  const details = describe(request, url, isMainFrame);
  const { cancel, redirectURL } = await theSession().webRequest.askBefore(details);
  if (cancel) return route.abort('blockedbyclient');
  if (redirectURL && isAppUrl(redirectURL)) {
    return serve(route, request, { ...details, url: redirectURL });
  }
  if (redirectURL)
    throw new Error(`The stand-in redirects only to the application: ${redirectURL}`);
  if (!isAppUrl(url)) return route.continue();
  return serve(route, request, details, request.isNavigationRequest() ? contents : undefined);
}

function ownFrame(request: BrowserRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

function describe(request: BrowserRequest, url: string, isMainFrame: boolean): RequestDetails {
  const document = isMainFrame ? 'mainFrame' : 'subFrame';
  return {
    id: ++lastRequestId,
    url,
    method: request.method(),
    resourceType:
      request.resourceType() === 'document'
        ? document
        : (resourceTypes[request.resourceType()] ?? 'other'),
    referrer: toAppUrl(request.headers()['referer'] ?? ''),
    timestamp: Date.now(),
  };
}

async function serve(
  route: Route,
  request: BrowserRequest,
  details: RequestDetails,
  navigated?: WebContents,
): Promise<void> {
  const response = await askProtocolHandler(toMainRequest(request, details.url));
  if (!response || response.type === 'error') return route.abort('failed');
  const location = response.headers.get('location');
  if (location && response.status >= 300 && response.status < 400) {
    const target = new URL(location, toBrowserUrl(details.url)).href;
    return redirect(route, toAppUrl(target), navigated);
  }
  const received = await theSession().webRequest.askHeaders({
    ...details,
    statusCode: response.status,
    statusLine: `HTTP/1.1 ${response.status}`,
    responseHeaders: listHeaders(response.headers),
  });
  if (received.cancel) return route.abort('blockedbyclient');
  await route.fulfill({
    status: response.status,
    headers: joinHeaders(received.responseHeaders ?? listHeaders(response.headers)),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Chromium would follow a redirect past the interception, so the stand-in follows it itself. */
async function redirect(route: Route, url: string, contents?: WebContents): Promise<void> {
  await route.abort('aborted');
  if (!contents) return note(`a redirected sub-resource is not followed: ${url}`);
  if (contents.allowsRedirect(url)) void contents.loadURL(url).catch(() => undefined);
}

function toMainRequest(request: BrowserRequest, url: string): Request {
  const headers = new Headers(request.headers());
  const origin = headers.get('origin');
  if (origin) headers.set('origin', originOf(toAppUrl(origin)));
  const referer = headers.get('referer');
  if (referer) headers.set('referer', toAppUrl(referer));
  const body = request.postDataBuffer();
  const method = request.method();
  return new Request(url, { method, headers, ...(body && { body: new Uint8Array(body) }) });
}

function listHeaders(headers: Headers): Record<string, string[]> {
  return Object.fromEntries([...headers].map(([name, value]) => [name, [value]]));
}

function joinHeaders(headers: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}
