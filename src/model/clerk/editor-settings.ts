/**
 * Where the form editor of a published site reads and writes: `content/editor.yaml`. Without the file a release has no
 * form editor, and forms are filled in on one's own computer with `npm run dev`.
 */
import type { z } from 'zod';
import * as field from '../schema/fields.ts';

export const editorSettingsSchema = field.group('网上填表', {
  server: field.choice('哪一种代码网站', ['gitea', 'gitlab', 'github'], '内容放在哪一种网站上；码云不行'),
  repository: field.repository('仓库', '单位/仓库，如 xiaoshi/gongkai'),
  branch: field.text('分支', '不写就是网站上的默认分支', 60).optional(),
  address: field
    .webAddress('网址', '自己架的网站写到域名为止，如 https://git.example.cn；用 gitea.com 等公共网站就不写')
    .optional(),
  application: field
    .text('应用编号', '网站管理员登记“填表”时得到的编号；不写就只能用访问令牌登录')
    .optional(),
});

export type EditorSettings = z.output<typeof editorSettingsSchema>;
