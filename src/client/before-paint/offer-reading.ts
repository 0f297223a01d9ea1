/**
 * 读给我听: each button is shown where the browser can speak and has a Chinese voice. The reader itself is fetched when
 * it is asked for, so that it costs nothing to whoever does not listen.
 */
export function offerReading(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-reader]')];
  if (buttons.length === 0 || !('speechSynthesis' in window)) return;
  const showIfChinese = (): void => {
    if (!speechSynthesis.getVoices().some(({ lang }) => /^(zh|cmn)/i.test(lang))) return;
    for (const button of buttons) button.hidden = false;
  };
  // Most browsers know their voices only after a while, and say so.
  speechSynthesis.addEventListener?.('voiceschanged', showIfChinese);
  showIfChinese();
  for (const button of buttons) button.addEventListener('click', () => fetchReader(button), { once: true });
}

function fetchReader(button: HTMLButtonElement): void {
  // iOS speaks only what began with a press, and by the time the reader is there the press is over.
  speechSynthesis.speak(new SpeechSynthesisUtterance(''));
  // Tells the reader, which comes without arguments, what it is to read.
  button.setAttribute('aria-busy', 'true');
  const script = document.createElement('script');
  script.src = button.dataset['reader'] ?? '';
  script.addEventListener('error', () => {
    button.textContent = '没有网，读不了';
    script.remove();
    button.addEventListener('click', () => fetchReader(button), { once: true });
  });
  document.head.append(script);
}
