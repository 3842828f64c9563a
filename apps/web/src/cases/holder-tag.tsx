import { Tag } from 'antd';
import { useLanguage } from '../language/language-context';
import { roleTitle } from '../language/role-title';
import { useUser } from '../session/session-context';
import './case-tags.css';

/** Whose turn it is; the viewer's own turn stands out. */
export function HolderTag({ holder }: { holder: string | null }) {
  const { t } = useLanguage();
  const { is } = useUser();
  if (!holder) return <span className="muted">{t.cases.nobody}</span>;
  if (is(holder)) {
    return <Tag className="own-turn">{t.cases.yours}</Tag>;
  }
  return <Tag variant="filled">{roleTitle(t, holder)}</Tag>;
}
