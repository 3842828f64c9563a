import type { Wording } from '../zh';

export const chart: Wording['chart'] = {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit width',
  figures: 'Figures the rules rest on',
  alt: (name) => `Chart of the case of ${name}, with the path taken and the current state marked`,
};
