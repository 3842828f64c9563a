export const candidates = {
  title: '培育摸排',
  hint: '按企业库现有数据逐家对照条件，由近及远排列。',
  found: (ready: number, total: number) => `可测算条件均已符合 ${ready} 家，列入清单 ${total} 家`,
  export: '导出清单',
  mostLacks: '允许欠缺的条件数',
  lacksAtMost: (count: number) => (count === 0 ? '不欠缺条件' : `至多欠缺 ${count} 项条件`),
  verdict: '结论',
  lacks: '欠缺条件',
  undecided: '数据不足',
  recognised: '曾获高企认定',
  empty: '没有符合或接近条件的企业',
};
