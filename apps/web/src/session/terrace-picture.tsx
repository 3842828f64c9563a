const steps = [
  { d: 'M0 210C180 120 320 250 520 170S820 90 1000 140V600H0Z', fill: '#1c6643' },
  { d: 'M0 290C200 210 360 330 560 250S840 190 1000 220V600H0Z', fill: '#22754d' },
  { d: 'M0 370C220 300 380 400 580 330S860 280 1000 300V600H0Z', fill: '#2a8559' },
  { d: 'M0 445C220 385 400 470 600 405S870 365 1000 380V600H0Z', fill: '#369568' },
  { d: 'M0 520C240 465 420 535 620 480S880 450 1000 460V600H0Z', fill: '#48a67a' },
];

export function TerracePicture() {
  return (
    <svg
      className="terraces"
      viewBox="0 0 1000 600"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {steps.map(({ d, fill }) => (
        <path key={fill} d={d} fill={fill} />
      ))}
    </svg>
  );
}
