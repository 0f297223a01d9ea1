import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, rootedHref } from '../../src/layouts/asset-href.ts';

describe('shared files', () => {
  test('are linked relatively, so that a release works under any path', () => {
    expect(rootedHref('shuinan/finance/fire/', '/assets/screen.1a2b.css')).toBe(
      '../../../assets/screen.1a2b.css',
    );
    expect(rootedHref('', '/assets/screen.1a2b.css')).toBe('assets/screen.1a2b.css');
  });
});

describe('the content security policy', () => {
  test('allows no inline script and no inline style', () => {
    expect(contentSecurityPolicy()).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(contentSecurityPolicy()).toContain("default-src 'none'");
  });

  test('allows the one style sheet that a page brings with it, by its hash', () => {
    const css = '@page { size: 4800mm 1500mm }';
    const hash = createHash('sha256').update(css).digest('base64');
    expect(contentSecurityPolicy(css)).toContain(`style-src 'self' 'sha256-${hash}';`);
  });
});
