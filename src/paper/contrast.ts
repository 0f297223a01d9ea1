/** How well a colour is told from another: WCAG 2.2, relative luminance and contrast ratio. */

/** `#a6151b`: the only form colours are written in. */
const HEX = /^#[0-9a-f]{6}$/i;

/** Whether a text is a colour. */
export function isColour(text: string): boolean {
  return HEX.test(text);
}

/** The contrast of two colours, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
