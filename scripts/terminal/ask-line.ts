/** One question in one line, and what is typed in answer: for yes and no, a name, an address. */
import { createInterface } from 'node:readline/promises';

/** Asks on the terminal. Ctrl-C and Ctrl-D are a no. */
export async function askForLine(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<string>((done) => lines.on('close', () => done('n')));
  const answer = await Promise.race([lines.question(question), left]);
  lines.close();
  return answer;
}

/** Whether an answer is a clear yes. */
export function isYes(answer: string): boolean {
  return /^(?:y|yes|是|好|改|交|对|嗯|可以|行)$/i.test(answer.trim());
}
