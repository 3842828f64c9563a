export const attachments = {
  title: '附件',
  add: '添加附件',
  remove: '移除',
  limits: 'PDF、PNG、JPEG、docx、xlsx，单个不超过 20 MB，最多 10 个；随办理记录留存，不可更改。',
  download: (name: string) => `下载附件 ${name}`,
};
