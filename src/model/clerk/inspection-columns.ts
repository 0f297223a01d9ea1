/** The form of an inspection in Excel: what its columns are called, for whoever writes it and whoever reads it. */

/** The columns of the form, with what of an inspection each holds; `name` is for whoever reads it. */
export const INSPECTION_COLUMNS = [
  { key: 'site', title: '编号', width: 16 },
  { key: 'name', title: '村（社区）', width: 20 },
  { key: 'on', title: '哪天去的', width: 12 },
  { key: 'board', title: '公开栏（有/没有）', width: 10 },
  { key: 'place', title: '位置（醒目/不醒目）', width: 12 },
  { key: 'layout', title: '版面（四版块齐全/版块不全）', width: 16 },
  { key: 'empty', title: '空着的版块', width: 16 },
  { key: 'financeTo', title: '财务更新到几月', width: 12 },
  { key: 'damage', title: '破损', width: 20 },
  { key: 'problems', title: '别的问题', width: 30 },
  { key: 'good', title: '做得好的', width: 30 },
] as const;
