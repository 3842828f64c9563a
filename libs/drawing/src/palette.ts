/** Colours of one theme. */
export interface Palette {
  readonly page: string;
  readonly band: string;
  readonly bandEdge: string;
  readonly text: string;
  readonly quiet: string;
  readonly node: string;
  readonly nodeEdge: string;
  readonly visited: string;
  readonly visitedEdge: string;
  readonly current: string;
  readonly currentText: string;
  readonly line: string;
}

export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#ffffff',
    band: '#f5f7fa',
    bandEdge: '#d5dbe3',
    text: '#1f2933',
    quiet: '#5f6b7a',
    node: '#ffffff',
    nodeEdge: '#9aa5b1',
    visited: '#e3f4e8',
    visitedEdge: '#2f8f4e',
    current: '#1557b0',
    currentText: '#ffffff',
    line: '#8794a3',
  },
  dark: {
    page: '#141a21',
    band: '#1c242e',
    bandEdge: '#35414f',
    text: '#e6ebf1',
    quiet: '#9fadbd',
    node: '#232d39',
    nodeEdge: '#5d6b7b',
    visited: '#193626',
    visitedEdge: '#52b473',
    current: '#5a9cf0',
    currentText: '#0b1017',
    line: '#74839a',
  },
};

export const fonts =
  "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";
