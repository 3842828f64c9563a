export const chart = {
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '适应宽度',
  figures: '规则参数',
  alt: (name: string) => `${name}办理流程图，已标出经过的环节与当前状态`,
};
