/** What is waited for, and for how long: an answer that is late must not push away what somebody has begun to read. */

/** So long nobody minds; then what is there is shown. */
const PATIENCE_MS = 600;

/** What comes in time; `undefined` for what does not. */
export function inTime<T>(coming: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE_MS));
  return Promise.race([coming, late]);
}

const TOUCHES = ['pointerdown', 'keydown', 'scroll', 'touchstart', 'wheel'] as const;

/** Whether the reader did anything since this was called. */
export function watchReader(): () => boolean {
  let isTouched = false;
  const touch = (): void => {
    isTouched = true;
    for (const kind of TOUCHES) removeEventListener(kind, touch, true);
  };
  for (const kind of TOUCHES) addEventListener(kind, touch, { capture: true, passive: true });
  return () => isTouched;
}
