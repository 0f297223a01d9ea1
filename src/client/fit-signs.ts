/** Fits the signs of a page: on screens that a person prints from, and when the PDF job asks (`fitSigns`). */
import { loadFonts } from './fit/load-fonts.ts';
import { fitSigns, type FittedSign, type SignHeights } from './signs/fit-sign.ts';

declare global {
  interface Window {
    /** Loads the print fonts, fits every sign at full size, and reports. */
    fitSigns?: () => Promise<FittedSign[]>;
  }
}

window.fitSigns = async () => {
  await loadFonts(document.querySelectorAll('.paper'));
  const root = document.documentElement;
  root.dataset['measuring'] = '';
  try {
    return fitSigns([...document.querySelectorAll<HTMLElement>('.s-sign[data-kind]')], heightsOf);
  } finally {
    delete root.dataset['measuring'];
  }
};

function heightsOf(sign: HTMLElement): SignHeights {
  const style = getComputedStyle(sign);
  const number = (name: string): number => Number(style.getPropertyValue(`--${name}`));
  return {
    nameMinMm: number('name-min'),
    nameMaxMm: number('name-max'),
    textMinMm: number('text-min'),
    textMaxMm: number('text-max'),
  };
}

void window.fitSigns();
