/** Every kind that an invented site discloses in. */
import { accountsDrafts } from './kinds/accounts.ts';
import { agencyStatisticsDrafts } from './kinds/agency-statistics.ts';
import { baseFundingDrafts } from './kinds/base-funding.ts';
import { cadrePayDrafts } from './kinds/cadre-pay.ts';
import { cashCountDrafts } from './kinds/cash-count.ts';
import { contractsDrafts } from './kinds/contracts.ts';
import { deliberationDrafts } from './kinds/deliberation.ts';
import { feedbackDrafts } from './kinds/feedback.ts';
import { exampleDrafts } from './kinds/from-examples.ts';
import { gridDrafts } from './kinds/grid.ts';
import { itemisedAccountsDrafts } from './kinds/itemised-accounts.ts';
import { memberDevelopmentDrafts } from './kinds/member-development.ts';
import { noticeDrafts } from './kinds/notice.ts';
import { partyDuesDrafts } from './kinds/party-dues.ts';
import { partyMeetingsDrafts } from './kinds/party-meetings.ts';
import { partyOrganisationDrafts } from './kinds/party-organisation.ts';
import { projectDrafts } from './kinds/project.ts';
import { receivablesPayablesDrafts } from './kinds/receivables-payables.ts';
import { resolutionDrafts } from './kinds/resolution.ts';
import { rosterDrafts } from './kinds/roster.ts';
import { sessionsDrafts } from './kinds/sessions.ts';
import { socialAssistanceDrafts } from './kinds/social-assistance.ts';
import { specialFundsDrafts } from './kinds/special-funds.ts';
import { subsidyListDrafts } from './kinds/subsidy-list.ts';
import { livedOn } from './afterwards.ts';
import type { World } from './world.ts';
import type { Draft } from './written.ts';

const MAKERS: readonly ((world: World) => Draft[])[] = [
  ...[accountsDrafts, itemisedAccountsDrafts, cashCountDrafts, cadrePayDrafts, specialFundsDrafts],
  ...[contractsDrafts, receivablesPayablesDrafts, subsidyListDrafts, socialAssistanceDrafts],
  ...[partyMeetingsDrafts, partyDuesDrafts, partyOrganisationDrafts, memberDevelopmentDrafts],
  ...[
    rosterDrafts,
    gridDrafts,
    agencyStatisticsDrafts,
    feedbackDrafts,
    noticeDrafts,
    sessionsDrafts,
    baseFundingDrafts,
  ],
  ...[resolutionDrafts, deliberationDrafts, projectDrafts, exampleDrafts],
];

/** All that a site has disclosed, the first first. */
export function draftAll(world: World): Draft[] {
  const published = MAKERS.flatMap((make) => make(world)).sort((a, b) =>
    a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : a.slug < b.slug ? -1 : 1,
  );
  return livedOn(world, published);
}
