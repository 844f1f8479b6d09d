import type {
  CallbackResponse,
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  OnHeadersReceivedListenerDetails,
  WebRequest as ElectronWebRequest,
  WebRequestFilter,
} from 'electron';
import { guardMissing } from './guard.ts';

/** The parts of Electron's request details that the stand-in can tell. */
export type RequestDetails = Pick<
  OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'referrer' | 'timestamp'
>;
export type ResponseDetails = RequestDetails &
  Pick<OnHeadersReceivedListenerDetails, 'statusCode' | 'statusLine' | 'responseHeaders'>;

type Listener<Details, Answer> = (details: Details, callback: (answer: Answer) => void) => void;
interface Registration<Details, Answer> {
  listener: Listener<Details, Answer>;
  patterns: RegExp[];
}

/** Chromium's match patterns, as far as request filters use them. */
export function patternToRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/^\*:/, '[a-z]+:').replaceAll('*', '.*')}$`, 'i');
}

function registration<Details, Answer>(
  filter: WebRequestFilter | Listener<Details, Answer> | null,
  listener?: Listener<Details, Answer> | null,
): Registration<Details, Answer> | undefined {
  if (typeof filter === 'function') return { listener: filter, patterns: [/^/] };
  if (!filter || !listener) return undefined;
  return { listener, patterns: filter.urls.map(patternToRegExp) };
}

async function ask<Details extends { url: string }, Answer extends object>(
  registered: Registration<Details, Answer> | undefined,
  details: Pick<Details, keyof Details & keyof ResponseDetails> & { url: string },
): Promise<Answer | undefined> {
  if (!registered?.patterns.some((pattern) => pattern.test(details.url))) return undefined;
  // The listener is typed by Electron; what is not in ResponseDetails is absent here.
  return new Promise((resolve) => registered.listener(details as unknown as Details, resolve));
}

export class WebRequest implements Pick<
  ElectronWebRequest,
  'onBeforeRequest' | 'onHeadersReceived'
> {
  #before: Registration<OnBeforeRequestListenerDetails, CallbackResponse> | undefined;
  #headers: Registration<OnHeadersReceivedListenerDetails, HeadersReceivedResponse> | undefined;

  onBeforeRequest(
    filter: WebRequestFilter | Listener<OnBeforeRequestListenerDetails, CallbackResponse> | null,
    listener?: Listener<OnBeforeRequestListenerDetails, CallbackResponse> | null,
  ): void {
    this.#before = registration(filter, listener);
  }

  onHeadersReceived(
    filter:
      WebRequestFilter | Listener<OnHeadersReceivedListenerDetails, HeadersReceivedResponse> | null,
    listener?: Listener<OnHeadersReceivedListenerDetails, HeadersReceivedResponse> | null,
  ): void {
    this.#headers = registration(filter, listener);
  }

  async askBefore(details: RequestDetails): Promise<CallbackResponse> {
    return (await ask(this.#before, details)) ?? {};
  }

  async askHeaders(details: ResponseDetails): Promise<HeadersReceivedResponse> {
    return (await ask(this.#headers, details)) ?? {};
  }

  get watchesHeaders(): boolean {
    return this.#headers !== undefined;
  }
}

guardMissing('webRequest', WebRequest.prototype);
