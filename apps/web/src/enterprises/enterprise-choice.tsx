import { Select } from 'antd';
import { useState } from 'react';
import { useEnterpriseChoices } from '../conflicts/use-conflicts';
import { useLanguage } from '../language/language-context';

interface Props {
  /** What the person reads: the registry, or only the enterprises of their cases. */
  readsRegistry: boolean;
  placeholder?: string;
  id?: string;
  value?: string;
  onChange?: (enterpriseId: string | undefined) => void;
}

/** An enterprise by part of its name or code. */
export function EnterpriseChoice({ readsRegistry, placeholder, ...field }: Props) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const found = useEnterpriseChoices(text, readsRegistry);
  const options = (found.data ?? []).map(({ id, name, creditCode }) => ({
    value: id,
    label: name + t.general.inBrackets(creditCode),
  }));
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ filterOption: false, onSearch: (value) => setText(value.trim()) }}
      loading={found.isFetching}
      placeholder={placeholder ?? t.conflicts.searchEnterprise}
      options={options}
    />
  );
}
