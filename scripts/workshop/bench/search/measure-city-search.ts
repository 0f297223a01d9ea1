/** The search of a whole city on the slow telephone: forty questions, each with nothing kept. */
import type { Browser } from 'playwright-core';
import { CITY_QUESTIONS, type CityQuestion } from './city-questions.ts';
import { measureFirstResult, measureFromHome, measureWholeWay } from './slow-phone.ts';

export interface AskedCity extends Pick<CityQuestion, 'asks' | 'q'> {
  /** From touching the field of the open page to the first answer: seconds, bytes and requests since. */
  readonly seconds: number;
  readonly bytes: number;
  readonly requests: number;
  /** The same from opening the page with the question in its address: page, styles and scripts included. */
  readonly wholeSeconds: number;
  /** From 查找 on the city's home to the first answer on the search page. */
  readonly fromHomeSeconds: number;
  readonly wholeBytes: number;
  /** Whether one of the first titles says what it should. */
  readonly isAnswered: boolean;
}

/** Asks the search page of a city; each answer is told as soon as it is there. */
export async function askCity(
  browser: Browser,
  url: string,
  onAsked: (asked: AskedCity) => void = () => undefined,
): Promise<AskedCity[]> {
  const asked: AskedCity[] = [];
  for (const { asks, q, answer } of CITY_QUESTIONS) {
    const first = await measureFirstResult(browser, url, q);
    const whole = await measureWholeWay(browser, url, q);
    const fromHome = await measureFromHome(browser, new URL('../', url).href, q);
    const one = {
      ...{ asks, q, ...first },
      ...{ wholeSeconds: whole.seconds, wholeBytes: whole.bytes },
      fromHomeSeconds: fromHome.seconds,
      isAnswered: whole.titles.some((title) => answer.test(title)),
    };
    onAsked(one);
    asked.push(one);
  }
  return asked;
}
