import { theme, type ThemeConfig } from 'antd';

export type Mode = 'light' | 'dark';

const fontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

const shared = { fontFamily, borderRadius: 6, fontSize: 14, wireframe: false };

const light = {
  ...shared,
  colorPrimary: '#1f7a4d',
  colorInfo: '#2a6a8f',
  colorSuccess: '#2d7d46',
  colorWarning: '#a8650a',
  colorError: '#b93a32',
  colorLink: '#1a6b43',
  colorTextBase: '#1b2420',
  colorSuccessBg: '#e6f4ea',
  colorSuccessBorder: '#b5dcc1',
  colorInfoBg: '#e5f0f6',
  colorInfoBorder: '#b3d3e4',
  colorWarningBg: '#fdf3dc',
  colorWarningBorder: '#eed29a',
  colorErrorBg: '#fcebe9',
  colorErrorBorder: '#efbcb7',
  colorPrimaryBg: '#e3f1e8',
  colorBgLayout: '#f3f6f2',
  colorTextSecondary: '#56635b',
  colorTextTertiary: '#6a776f',
  colorTextPlaceholder: '#737f78',
};

const dark = {
  ...shared,
  colorPrimary: '#46a877',
  colorInfo: '#5fa5cc',
  colorSuccess: '#56b37a',
  colorWarning: '#d99a3f',
  colorError: '#e0746c',
  colorLink: '#6cc597',
  colorBgBase: '#121714',
  colorBgLayout: '#0d110f',
  colorBgContainer: '#171e1a',
  colorBgElevated: '#1e2722',
  colorTextBase: '#e6ece8',
  colorTextSecondary: '#a9b5ad',
  colorTextTertiary: '#94a199',
  colorTextLightSolid: '#08130d',
};

const chosenRow: Record<Mode, string> = { light: '#d6eadd', dark: '#24392d' };

export function themeOf(mode: Mode): ThemeConfig {
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: mode === 'dark' ? dark : light,
    cssVar: { key: 'terrace' },
    hashed: false,
    components: {
      Layout: { headerPadding: '0 20px', headerHeight: 56 },
      // The algorithm would darken a chosen row under the pointer until its words are hard to read.
      Table: { cellPaddingBlockMD: 9, cellPaddingInlineMD: 12, rowSelectedHoverBg: chosenRow[mode] },
      Card: { bodyPadding: 16, headerPadding: 16, headerHeight: 44 },
      Tabs: { horizontalMargin: '0 0 12px 0' },
    },
  };
}
