export const switches = {
  language: 'English',
  languageLabel: '切换为英文',
  dark: '深色显示',
  light: '浅色显示',
};
