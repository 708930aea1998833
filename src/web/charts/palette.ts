/**
 * Fixed meaning of colour, the same in web, print and documents. The colours here are those of paper: they stand in
 * the SVG itself, so that a downloaded or server-drawn chart needs no style sheet. On screen `charts.css` puts the
 * theme's colours over them by class.
 */
export type ChartRole = 'own' | 'agency' | 'target' | 'previous' | 'forecast' | 'neutral';

export const PAPER = {
  own: '#12707c',
  agency: '#b8650a',
  target: '#1a2224',
  previous: '#7b878a',
  forecast: '#9cc7cd',
  neutral: '#4d5a5e',
  text: '#1a2224',
  quiet: '#4d5a5e',
  grid: '#dde3e4',
  axis: '#7b878a',
  surface: '#ffffff',
} as const;

export const FONT = "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', Arial, sans-serif";
export const FONT_SIZE = 14;

export const strokeOf = (role: ChartRole) => ({ stroke: PAPER[role], className: `stroke-${role}` });
export const fillOf = (role: ChartRole) => ({ fill: PAPER[role], className: `fill-${role}` });

/** Rough width of a text in the chart's font; enough to keep labels from running out of the picture. */
export const textWidth = (text: string, size = FONT_SIZE): number => text.length * size * 0.52;
