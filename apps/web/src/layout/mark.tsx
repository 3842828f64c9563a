/** Terraces rising to the right: the product's mark. */
export function Mark({ size = 30 }: { size?: number }) {
  const step = { fill: 'none', strokeWidth: 2.6, strokeLinecap: 'round' } as const;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#1f7a4d" />
      <path d="M5 25c5-3.4 17-3.4 22 0" stroke="#ffffff" {...step} />
      <path d="M8 19.2c4-2.9 12.4-2.9 19-.4" stroke="#cfead9" {...step} />
      <path d="M12.5 13.4c3.4-2.2 9-2.2 14.5-.2" stroke="#93cdaa" {...step} />
      <path d="M18 8c2.4-1.3 5.6-1.3 9 0" stroke="#5fb084" {...step} />
    </svg>
  );
}
