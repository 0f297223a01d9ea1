import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

const donorSchema = field.group('一笔', {
  organisation: field.text('捐赠单位', undefined, 60).optional(),
  name: field.person('捐赠人').optional(),
  consent: field.flag('同意公开姓名', '问过本人，同意写 true；不同意就不写 name，只写 people').optional(),
  people: field.count('几个人', '不写名字的个人，写有几个人').optional(),
  pledged: field.amount('认捐', '答应捐多少；当场就交的也写一样的数').optional(),
  raised: field.amount('筹款', '另有配捐的才写：大家捐的').optional(),
  matched: field.amount('配捐', '另有配捐的才写；筹款＋配捐＝到账').optional(),
  received: field.amount('到账').optional(),
  goods: field.text('物资', '大米 50 袋、棉被 20 条', 80).optional(),
  goodsValue: field.amount('物资折价', '有发票或市价的才写').optional(),
  on: field.date('到账日期').optional(),
  note: field.text('说明', '定向用在哪', 60).optional(),
});

/** 社会捐赠: who promised and who gave, in money and in kind, what it was spent on, what is left (real/R17). */
export const donationsSchema = z
  .strictObject({
    kind: z.literal('donations').meta({ title: '格式' }),
    ...disclosureShape,
    cause: field.text('捐给什么事', '修三组过水桥', 60),
    since: field.date('从哪天起').optional(),
    until: field.date('截至哪天', '认捐和到账都截至这一天').optional(),
    donors: field.list('捐赠明细', donorSchema, '一个单位或一个人一行'),
    isPartial: field.flag('只列了一部分', '没有把每一笔都列出来，写 true').optional(),
    totals: field.group('合计', {
      pledged: field.amount('认捐合计').optional(),
      raised: field.amount('筹款合计').optional(),
      matched: field.amount('配捐合计').optional(),
      received: field.amount('到账合计'),
      goodsValue: field.amount('物资折价合计').optional(),
    }),
    uses: field
      .list(
        '用在哪',
        field.group('一项', {
          title: field.text('用途', undefined, 60),
          amount: field.amount('金额'),
          on: field.date('日期').optional(),
          voucher: field.text('票据', '凭证9-12', 20).optional(),
        }),
        '还没有花就不写',
        100,
      )
      .optional(),
    goodsUse: field.text('物资用在哪', '大米发给 50 户受灾户，名单另行公布', 120).optional(),
    spent: field.amount('支出合计').optional(),
    balance: field.amount('结余').optional(),
    plan: field.text('剩下的怎么办', '完工后连同决算一起公布', 120).optional(),
  })
  .meta({ title: '社会捐赠' });

export type Donations = z.output<typeof donationsSchema>;
export type Donor = Donations['donors'][number];
