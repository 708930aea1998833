import { ProgressBar } from 'react-aria-components/ProgressBar';

type Props = {
  label: string;
  /** 0–1; null while it cannot be known. */
  share: number | null;
  /** How far and how long left: `1 200 000 rader, 12 sekunder kvar`. */
  detail?: string;
};

export function Progress({ label, share, detail }: Props) {
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      isIndeterminate={share === null}
      value={(share ?? 0) * 100}
      {...(detail ? { valueLabel: detail } : {})}
    >
      <span className="progress-label">{label}</span>
      <svg className="progress-bar" width="100%" height="8" aria-hidden="true">
        <rect className="progress-track" width="100%" height="8" rx="4" />
        <rect
          className="progress-done"
          width={`${(share ?? 1) * 100}%`}
          height="8"
          rx="4"
          data-unknown={share === null || undefined}
        />
      </svg>
      <span className="progress-detail">{detail}</span>
    </ProgressBar>
  );
}
