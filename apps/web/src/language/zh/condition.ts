export const condition = {
  clause: '依据',
  value: '现值',
  threshold: '标准',
  gap: '差额',
  remedy: '如何补正',
  holds: '符合',
  fails: '不符合',
};
