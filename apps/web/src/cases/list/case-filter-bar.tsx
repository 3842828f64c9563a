import { Button, Input, Select } from 'antd';
import { useLanguage } from '../../language/language-context';
import { roleTitle } from '../../language/role-title';
import { useUser } from '../../session/session-context';
import type { CaseFilters } from './use-case-filters';

const holders = ['officer', 'head', 'director', 'reviewer', 'enterprise'];

interface Props {
  filters: CaseFilters;
  isFiltered: boolean;
  onChoose: (change: { text?: string; holder?: string | undefined }) => void;
  onClear: () => void;
}

export function CaseFilterBar({ filters, isFiltered, onChoose, onClear }: Props) {
  const { t } = useLanguage();
  const { user } = useUser();
  const own = user.roles.find((role) => holders.includes(role));
  const isMine = own !== undefined && filters.holder === own;
  return (
    <div className="filter-bar" role="search">
      <Input.Search
        key={filters.text ?? ''}
        allowClear
        enterButton
        aria-label={t.cases.searchHint}
        placeholder={t.cases.searchHint}
        defaultValue={filters.text ?? ''}
        style={{ flex: '1 1 240px', maxWidth: 380 }}
        onSearch={(text) => onChoose({ text: text.trim() })}
      />
      <Select
        allowClear
        aria-label={t.cases.holder}
        placeholder={t.general.labelled(t.cases.holder, t.cases.anyHolder)}
        style={{ width: 200 }}
        value={filters.holder ?? null}
        options={holders.map((role) => ({ value: role, label: roleTitle(t, role) }))}
        onChange={(holder: string | null) => onChoose({ holder: holder ?? undefined })}
      />
      {own ? (
        <Button
          type={isMine ? 'primary' : 'default'}
          aria-pressed={isMine}
          onClick={() => onChoose({ holder: isMine ? undefined : own })}
        >
          {t.cases.mineOnly}
        </Button>
      ) : null}
      {isFiltered ? (
        <Button type="link" onClick={onClear}>
          {t.general.clear}
        </Button>
      ) : null}
    </div>
  );
}
