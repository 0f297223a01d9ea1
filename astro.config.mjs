// @ts-check
import { defineConfig } from 'astro/config';

const SIDES = { inline: ['left', 'right'], block: ['top', 'bottom'] };

/**
 * `padding-inline` and its like became known with Chromium 87, and no minifier takes them apart when a variable is in
 * them. The pages are written from left to right, so sides have names; a PostCSS plugin as PostCSS describes one.
 */
const namedSides = {
  postcssPlugin: 'named-sides',
  /** @param {import('postcss').Declaration} declaration */
  Declaration(declaration) {
    const [, box, axis] = /^(padding|margin)-(inline|block)$/.exec(declaration.prop) ?? [];
    if (!box || !axis) return;
    // Spaces inside brackets part nothing: `calc(1rem + 2px) 0`.
    const values = declaration.value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
    SIDES[/** @type {'inline' | 'block'} */ (axis)].forEach((side, index) =>
      declaration.cloneBefore({ prop: `${box}-${side}`, value: values[index] ?? values[0] ?? '' }),
    );
    declaration.remove();
  },
};

export default defineConfig({
  // Every page is a folder with index.html, so that links look the same on any host.
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets' },
  // A build hands in its own; this one is for `astro check`.
  outDir: '.cache/astro',
  devToolbar: { enabled: false },
  vite: {
    // Web views of older telephones: the minifier must not write media queries and shorthands they cannot read.
    css: { postcss: { plugins: [namedSides] } },
    build: { cssTarget: ['chrome80', 'safari13.1'] },
  },
});
