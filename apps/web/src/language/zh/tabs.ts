export const tabs = {
  chart: '流程图',
  documents: '材料',
  history: '办理记录',
  deadlines: '期限',
  letters: '通知',
};
