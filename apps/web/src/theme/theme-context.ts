import { createContext, useContext } from 'react';
import type { Mode } from './tokens';

interface ThemeValue {
  mode: Mode;
  choose: (mode: Mode) => void;
}

export const ThemeContext = createContext<ThemeValue | null>(null);

export function useThemeMode(): ThemeValue {
  const value = useContext(ThemeContext);
  if (!value) throw new Error('useThemeMode needs a ThemeProvider above it.');
  return value;
}
