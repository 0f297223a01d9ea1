/** What `status.json` says, in words for people: one line while all is well, more only where somebody has to look. */
import type { PublishStatus } from '../../site/publish-status.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A build of a whole city takes less. */
const PATIENCE = HOUR;
/** It is published every morning, and a build takes its time. */
const A_MORNING = DAY + 2 * HOUR;

export interface StatusWords {
  /** Absent where nothing was published yet. */
  readonly published?: string | undefined;
  /** What somebody has to look at, a line each. */
  readonly faults: readonly string[];
}

/** What to say at a time, in milliseconds since 1970. */
export function statusWords(status: PublishStatus, now: number): StatusWords {
  const { lastSuccess, lastAttempt, waiting, heldBack, rolledBack } = status;
  const faults: string[] = [];
  const waited = waiting ? secondsSince(waiting.since, now) : 0;
  const wasRefused = lastAttempt !== undefined && isBad(lastAttempt.result);
  if (waiting && (waited > PATIENCE || wasRefused)) {
    const what = waiting.commits ? `有 ${waiting.commits} 次提交` : '有新的提交';
    faults.push(`${what}等了 ${formatSpan(waited)}还没公布`);
  }
  if (lastAttempt && (wasRefused || lastAttempt.result === 'published-unasked'))
    faults.push(lastAttempt.words.replace(/。$/, ''));
  const working = lastAttempt?.result === 'running' ? secondsSince(lastAttempt.at, now) : 0;
  if (working > PATIENCE) faults.push(`公布做了 ${formatSpan(working)}还没有完，可能中断了`);
  if (rolledBack) faults.push(backWords(rolledBack, now));
  const silent = lastSuccess ? secondsSince(lastSuccess.at, now) : 0;
  if (silent > A_MORNING) faults.push(`已经 ${formatSpan(silent)}没有公布，每天早上的公布可能停了`);
  if (heldBack.length > 0) faults.push(`${heldBack.length} 个村（社区）的新内容有问题，网上还是以前的`);
  return { published: lastSuccess && `最近一次公布：${formatTime(lastSuccess.at, now)}`, faults };
}

function backWords({ at, release, asOf }: NonNullable<PublishStatus['rolledBack']>, now: number): string {
  return `${formatTime(at, now)} 退回到以前公布的：${release}${asOf === undefined ? '' : `（${asOf}）`}`;
}

const isBad = (result: string): boolean =>
  result === 'problems' || result === 'refused' || result === 'failed';

function secondsSince(at: string, now: number): number {
  return Math.max(0, (now - new Date(at).getTime()) / 1000);
}

/** `今天 06:00`, `昨天 18:20`, `11月30日 06:00`: times are written as those of China. */
function formatTime(at: string, now: number): string {
  const dayOf = (time: number): string => new Date(time + 8 * HOUR * 1000).toISOString().slice(0, 10);
  const day = at.slice(0, 10);
  const clock = at.slice(11, 16);
  if (day === dayOf(now)) return `今天 ${clock}`;
  if (day === dayOf(now - DAY * 1000)) return `昨天 ${clock}`;
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${clock}`;
}

/** `3 小时`, with nothing behind it. */
function formatSpan(seconds: number): string {
  if (seconds >= 2 * DAY) return `${Math.floor(seconds / DAY)} 天`;
  if (seconds >= HOUR) return `${Math.floor(seconds / HOUR)} 小时`;
  return `${Math.max(1, Math.floor(seconds / MINUTE))} 分钟`;
}
