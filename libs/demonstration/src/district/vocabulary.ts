/** Words that invented enterprises are made of. */
export const syllables = [
  '澜',
  '拓',
  '衡',
  '聿',
  '骏',
  '屿',
  '榆',
  '岚',
  '钧',
  '槿',
  '霖',
  '朔',
  '砚',
  '溯',
  '禾',
  '泓',
  '昱',
  '苒',
  '瀚',
  '铂',
];

export const streets = [
  '南大街街道',
  '五星街道',
  '永红街道',
  '荷花池街道',
  '北港街道',
  '西林街道',
  '新闸街道',
  '邹区镇',
];

export const surnames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '林',
  '何',
  '郭',
  '马',
  '罗',
];

export const givenNames = [
  '建华',
  '志强',
  '晓明',
  '丽',
  '国平',
  '海燕',
  '文博',
  '雪梅',
  '俊杰',
  '思远',
  '玉兰',
  '晨',
  '永康',
  '佳宁',
  '子轩',
];

/** Industry by GB/T 4754 with the field of technology that suits it. */
export const industries = [
  { code: 'C3489', industry: '其他通用零部件制造', field: '八（四）先进制造工艺与装备', word: '精密机械' },
  { code: 'C3562', industry: '半导体器件专用设备制造', field: '一（二）微电子技术', word: '半导体装备' },
  {
    code: 'C3821',
    industry: '变压器、整流器和电感器制造',
    field: '六（三）新型高效能量转换与储存技术',
    word: '电气科技',
  },
  { code: 'C3842', industry: '锂离子电池制造', field: '六（三）新型高效能量转换与储存技术', word: '新能源' },
  { code: 'C2651', industry: '初级形态塑料及合成树脂制造', field: '四（三）高分子材料', word: '新材料' },
  {
    code: 'C3581',
    industry: '医疗诊断、监护及治疗设备制造',
    field: '二（五）医疗仪器、设备与医学专用软件',
    word: '医疗器械',
  },
  { code: 'C4014', industry: '实验分析仪器制造', field: '八（三）高性能、智能化仪器仪表', word: '智能仪器' },
  { code: 'I6513', industry: '应用软件开发', field: '一（一）软件', word: '软件' },
  { code: 'I6531', industry: '信息系统集成服务', field: '五（三）信息技术服务', word: '数据科技' },
  { code: 'N7721', industry: '水污染治理', field: '七（一）水污染控制与水资源利用技术', word: '环境工程' },
] as const;

export type Industry = (typeof industries)[number];
