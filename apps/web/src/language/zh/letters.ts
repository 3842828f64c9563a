export const letters = { empty: '没有通知' };
