import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

export const AUDIT_TYPES = ['任期经济责任审计', '离任经济责任审计', '财务收支审计', '专项审计'] as const;

/** 审计结果 (村民委员会组织法 2018 文本第35条; 农村集体经济组织法 第48条): of an officer's term, or of money. */
export const auditSchema = z
  .strictObject({
    kind: z.literal('audit').meta({ title: '格式' }),
    ...disclosureShape,
    audit: field.choice('审计种类', AUDIT_TYPES),
    subjects: field
      .list(
        '被审计的人',
        field.group('一人', {
          name: field.text('姓名', '村（社区）干部', 20),
          post: field.text('职务', '审计期间的职务', 40),
        }),
        '任期、离任审计必须写；审钱不审人的，不写',
        20,
      )
      .optional(),
    scope: field.text('审计内容', '审了哪些账、哪些事', 200),
    span: field.group(
      '审计期间',
      { from: field.date('开始'), until: field.date('截止') },
      '审的是哪段时间的账',
    ),
    auditor: field.text('审计单位', '乡镇农经站、会计师事务所；不能是自己', 60),
    entrustedBy: field.text('谁委托的', '镇人民政府', 60).optional(),
    startedOn: field.date('开始审计').optional(),
    reportedOn: field.date('报告日期', '出审计报告的日子；没写明的不写').optional(),
    reportNumber: field.text('报告文号', undefined, 40).optional(),
    electionOn: field.date('换届选举日', '离任审计要在下一届选举前公布').optional(),
    figures: z
      .array(
        field.group('一项', {
          label: field.text('项目', '期末资产、期间收入', 30),
          amount: field.amount('金额'),
        }),
      )
      .max(20)
      .meta({ title: '审计认定的数' })
      .optional(),
    conclusion: field.text('审计结论', '一两句话，让群众看得懂', 300),
    problems: z
      .array(
        field.group('一个问题', {
          problem: field.namelessText('问题', '写清楚是什么事；不写群众的姓名', 200),
          amount: field.amount('涉及金额').optional(),
          measure: field
            .namelessText('怎么改', '审计单位要求怎么整改；建议写在一起的，写 suggestions', 200)
            .optional(),
          responsible: field.text('谁负责改', '干部姓名或单位；报告没写的不写', 40).optional(),
          deadline: field
            .dayOrPeriod('期限', `哪天之前改完；报告没写的不写；${field.DAY_OR_PERIOD}`)
            .optional(),
          result: field.text('整改结果', '改了多少就写多少；都改完了，再写改完日期', 200).optional(),
          doneOn: field.date('改完日期', '改完了才写').optional(),
        }),
      )
      .max(50)
      .meta({ title: '发现的问题和整改', description: '没有问题写 []' }),
    suggestions: field
      .list('审计建议', field.namelessText('一条', undefined, 300), '不是一个问题一条、总的建议才写', 30)
      .optional(),
  })
  .meta({ title: '审计结果' });

export type Audit = z.output<typeof auditSchema>;
export type AuditProblem = Audit['problems'][number];
