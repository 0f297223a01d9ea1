import { describe, expect, test } from 'vitest';
import { isOwnRequest } from '../../../scripts/dev/desk/same-origin.ts';

const own = {
  host: 'localhost:4321',
  origin: 'http://localhost:4321',
  'x-gongkailan-desk': '1',
  'content-type': 'application/json',
};
const get = (headers: object) => isOwnRequest({ method: 'GET', headers: { ...headers } });
const post = (changes: object) => isOwnRequest({ method: 'POST', headers: { ...own, ...changes } });

describe('the desk listens', () => {
  test('to its own page', () => {
    expect(post({})).toBe(true);
    expect(post({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(post({ host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' })).toBe(true);
    expect(get({ host: '[::1]:4321' })).toBe(true);
  });

  test('to no page of another address', () => {
    expect(post({ origin: 'http://evil.example' })).toBe(false);
    expect(post({ origin: 'http://localhost:8080' })).toBe(false);
    expect(post({ origin: 'null' })).toBe(false);
    expect(post({ 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(get({ host: 'localhost:4321', origin: 'http://evil.example' })).toBe(false);
  });

  test('to no form, which can send neither the header nor JSON', () => {
    expect(post({ 'x-gongkailan-desk': undefined })).toBe(false);
    expect(post({ 'content-type': 'text/plain' })).toBe(false);
    expect(post({ origin: undefined })).toBe(false);
  });

  test('to no name that was made to point at this machine', () => {
    expect(get({ host: 'evil.example:4321' })).toBe(false);
    expect(get({ host: 'localhost.evil.example' })).toBe(false);
    expect(get({})).toBe(false);
    expect(post({ host: 'evil.example:4321', origin: 'http://evil.example:4321' })).toBe(false);
  });

  test('to nothing but asking and doing', () => {
    expect(isOwnRequest({ method: 'DELETE', headers: own })).toBe(false);
  });
});
