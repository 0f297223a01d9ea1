/** Loaded into every process that is measured: says at its end how much memory it had at most, and its time at work. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.GONGKAILAN_USAGE;

if (folder !== undefined)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { mebibytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(usage));
  });
