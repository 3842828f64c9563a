export const history = {
  empty: '尚无办理记录',
  note: '意见',
  entered: '进入',
  hash: '校验码',
  hashHint: '每条记录的校验码由上一条推算，任何改动都会被发现',
};
