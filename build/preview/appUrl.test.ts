import { expect, test } from 'vitest';
import { originOf, registerScheme, toAppUrl, toBrowserUrl } from './appUrl.ts';

registerScheme('app');

test('an application address goes to the page and comes back as it was', () => {
  for (const url of ['app://main/', 'app://main/a%20b/c.js?x=1#/y', 'app://print/?q']) {
    expect(toAppUrl(toBrowserUrl(url))).toBe(url);
  }
});

test('a look-alike address is not taken for the application', () => {
  for (const url of [
    'https://main.app.localhost.example/',
    'http://main.app.localhost/',
    'https://main.app.localhost:8443/',
    'https://example/#https://main.app.localhost/',
  ]) {
    expect(toAppUrl(url)).toBe(url);
  }
});

test('the origin of an application address is its scheme and host', () => {
  expect(originOf('app://main/deep/page?x#y')).toBe('app://main');
  expect(originOf('https://example.org/x')).toBe('https://example.org');
});
