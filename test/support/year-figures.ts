/** Prints the figures of `src/paper/README.md` on 52 weeks of the sample sites. */
import { movedIn, isWorkOnDayOff, yearOfWalls } from './year-of-walls.ts';

const began = process.cpuUsage();
const years = await yearOfWalls();
const { user } = process.cpuUsage(began);

const figures = { hung: 0, putUp: 0, moved: 0, toOtherPaper: 0, cameBack: 0, daysOff: 0, movedOrCameBack: 0 };
for (const steps of years.values()) {
  const seen = new Set<string>(steps[0]?.was.keys());
  const touched = new Set<string>();
  for (const step of steps) {
    const moved = movedIn(step);
    const up = [...step.is.keys()].filter((sheet) => !step.was.has(sheet));
    const again = up.filter((sheet) => seen.has(sheet));
    figures.moved += moved.length;
    figures.toOtherPaper += moved.filter(
      (sheet) => step.was.get(sheet)?.slot.stock !== step.is.get(sheet)?.slot.stock,
    ).length;
    figures.putUp += up.length;
    figures.cameBack += again.length;
    figures.daysOff += isWorkOnDayOff(step) ? 1 : 0;
    for (const sheet of [...moved, ...again]) touched.add(sheet);
    for (const sheet of step.is.keys()) seen.add(sheet);
  }
  figures.hung += seen.size;
  figures.movedOrCameBack += touched.size;
}
const told = {
  sites: years.size,
  ...figures,
  share: `${((figures.movedOrCameBack / figures.hung) * 100).toFixed(1)} %`,
  // Reading the content and all of its history counted.
  userMsASite: Math.round(user / 1000 / years.size),
};
process.stdout.write(`${JSON.stringify(told, undefined, 2)}\n`);
