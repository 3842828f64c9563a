/** What is no list at all, or breaks off. */
export const unreadable = {
  zh: '文件无法读取，请上传 xlsx、xls 或 CSV 格式的名单。',
  en: 'The file cannot be read. Send a list as xlsx, xls or CSV.',
};
