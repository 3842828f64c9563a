export const assessment = {
  title: '高新技术企业认定条件对照',
  hint: '依据企业库现有数据测算，仅供参考，以认定机构的决定为准。',
  pass: '符合',
  fail: '不符合',
  unknown: '数据不足',
  thin: '余量较小',
  passed: (n: number, total: number) => `${total} 项条件中，${n} 项符合`,
  score: '创新能力评价预估',
  scoreRange: (min: number, max: number) => `${min}–${max} 分（须大于 70 分）`,
};
