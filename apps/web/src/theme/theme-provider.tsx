import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language-context';
import { ThemeContext } from './theme-context';
import { themeOf, type Mode } from './tokens';

const storageKey = 'terrace.theme';

function remembered(): Mode {
  const stored = localStorage.getItem(storageKey);
  if (stored === 'dark' || stored === 'light') return stored;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const [mode, setMode] = useState<Mode>(remembered);
  useEffect(() => {
    document.documentElement.dataset['theme'] = mode;
  }, [mode]);
  const choose = (next: Mode) => {
    localStorage.setItem(storageKey, next);
    setMode(next);
  };
  const config = useMemo(() => themeOf(mode), [mode]);
  return (
    <ThemeContext.Provider value={{ mode, choose }}>
      <ConfigProvider
        theme={config}
        locale={language === 'zh' ? zhCN : enUS}
        button={{ autoInsertSpace: false }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </ThemeContext.Provider>
  );
}
