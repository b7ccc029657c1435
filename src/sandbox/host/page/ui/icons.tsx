import type { ComponentChildren } from 'preact';

const SHAPES = {
  home: <path d="M2.5 7.5 8 2.8l5.5 4.7M4 6.5v6.7h3V9.8h2v3.4h3V6.5" />,
  views: <path d="M2.5 3.5h11M2.5 8h11M2.5 12.5h7" />,
  users: (
    <path d="M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM1.8 13c.3-2.3 2-3.7 4.2-3.7s3.9 1.4 4.2 3.7M10.6 3.1a2.3 2.3 0 0 1 0 4.3M11.8 9.6c1.4.5 2.2 1.7 2.4 3.4" />
  ),
  mail: <path d="M2 3.8h12v8.4H2zM2 4.3l6 4.6 6-4.6" />,
  search: <path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4l3.1 3.1" />,
  plus: <path d="M8 3v10M3 8h10" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  down: <path d="m4 6 4 4 4-4" />,
  right: <path d="m6 4 4 4-4 4" />,
  moon: <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6Z" />,
  sun: (
    <path d="M8 10.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1" />
  ),
  clip: <path d="m13 7.4-5 5a3.1 3.1 0 0 1-4.4-4.4l5.3-5.3a2 2 0 0 1 2.9 2.9L6.6 10.8a1 1 0 0 1-1.4-1.4l4.6-4.6" />,
  apps: <path d="M2.8 2.8h4v4h-4zM9.2 2.8h4v4h-4zM2.8 9.2h4v4h-4zM9.2 9.2h4v4h-4z" />,
  lock: <path d="M3.8 7.2h8.4v6H3.8zM5.5 7V5.2a2.5 2.5 0 0 1 5 0V7" />,
  ticket: <path d="M2 4.2h12v2.4a1.5 1.5 0 0 0 0 2.8v2.4H2V9.4a1.5 1.5 0 0 0 0-2.8zM9.8 4.5v7" />,
  user: <path d="M8 7.8a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM3 13.4c.4-2.6 2.4-4.1 5-4.1s4.6 1.5 5 4.1" />,
  history: <path d="M2.6 8a5.4 5.4 0 1 0 1.8-4M2.6 2.4v2.4H5M8 5v3.2l2.2 1.4" />,
  alert: <path d="M8 2.4 14.2 13H1.8zM8 6.4v3.2M8 11.3v.1" />,
} satisfies Record<string, ComponentChildren>;

export type IconName = keyof typeof SHAPES;

/** A line drawing in the text's colour; says nothing to screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}
