import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { partySchema } from '../party.ts';

/** 合同台账: leases and land contracts of the collective, what was due and what came in. */
export const contractsSchema = z
  .strictObject({
    kind: z.literal('contracts').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间', '季度写 2026-Q3'),
    upTo: field.date('截止日期', '应收、已收算到哪天'),
    rows: field.list(
      '合同',
      field.group('一份', {
        number: field.text('合同编号', undefined, 30),
        subject: field.text('标的', '租的、包的是什么', 40),
        party: partySchema('对方'),
        signedOn: field.date('签订日期'),
        from: field.date('起'),
        until: field.date('止', '最后一天'),
        years: field.quantity('年限', '合同上写几年，写了就和起止日期对一对').optional(),
        yearlyRent: field.amount('年租金', '一年的租金或承包费'),
        due: field.amount('应收累计', '从合同开始到截止日期，一共该收多少'),
        received: field.amount('已收累计', '押金不算'),
        arrears: field.amount('欠收', '应收累计－已收累计'),
        deposit: field.amount('押金', '要退的，不算收入').optional(),
        note: field.text('备注', '快到期、已到期的写明打算怎么办', 60).optional(),
      }),
    ),
    totals: field.group('合计', {
      contracts: field.count('份数'),
      yearlyRent: field.amount('年租金合计'),
      due: field.amount('应收合计'),
      received: field.amount('已收合计'),
      arrears: field.amount('欠收合计'),
      deposit: field.amount('押金合计').optional(),
    }),
  })
  .meta({ title: '合同台账' });

export type Contracts = z.output<typeof contractsSchema>;
export type Contract = Contracts['rows'][number];
