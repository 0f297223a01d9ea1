/** 季度通报 as a page, which is also its A4 print, with the picture of the twelve months. */
import type { LedgerContext } from '../ledger-context.ts';
import { cityFrame, type PageFrame } from '../../frame.ts';
import { cityFooter, type CityFooter } from '../../pages/city-page.ts';
import { regionName, summariesIn, type Region } from '../../region.ts';
import { ledgerFilePath, ledgerPath, relativeHref, reportPath } from '../../urls.ts';
import { dueIn, monthsOver } from '../due-months.ts';
import { trendIn, type Trend } from '../trend.ts';
import { quarterReport, REPORT_FILE, type QuarterReport } from './quarter-report.ts';

export interface ReportView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly report: QuarterReport;
  readonly trend: Trend;
  readonly fileHref: string;
}

/** Of the city or a county. */
export function reportView(region: Region, context: LedgerContext): ReportView {
  const { city, asOf } = context;
  const ledger = ledgerPath(region.county?.id);
  const path = reportPath(ledger);
  const name = regionName(region, city);
  const report = quarterReport(region, context);
  const sites = summariesIn(region, context.summaries).map((one) => one.ledger);
  return {
    frame: {
      ...cityFrame(city, {
        path,
        title: `${report.title} · ${city.title}`,
        description: `${name}上一季度村（社区）公开情况，由台账的数据自动写成。`,
        name,
        kicker: '公开督查',
        crumbs: [{ text: `${name}台账`, path: ledger }],
      }),
      isIndexed: false,
    },
    footer: cityFooter(context, path),
    report,
    trend: trendIn(name, dueIn(sites, monthsOver(asOf))),
    fileHref: relativeHref(path, ledgerFilePath(ledger, REPORT_FILE)),
  };
}
