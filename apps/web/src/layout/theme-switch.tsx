import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../language/language-context';
import { useThemeMode } from '../theme/theme-context';

export function ThemeSwitch() {
  const { t } = useLanguage();
  const { mode, choose } = useThemeMode();
  const dark = mode === 'dark';
  const label = dark ? t.switches.light : t.switches.dark;
  return (
    <Button
      type="text"
      icon={dark ? <SunOutlined /> : <MoonOutlined />}
      aria-label={label}
      title={label}
      onClick={() => choose(dark ? 'light' : 'dark')}
    />
  );
}
