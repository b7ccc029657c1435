import { clamped, NARROWEST, WIDEST } from './tray-width.ts';

/** The tray's padding and border beside the app, in pixels. */
const AROUND = 25;

/** Drags the tray wider or narrower; the arrow keys do so too. */
export function TrayHandle(props: {
  width: number;
  onChange: (width: number) => void;
  onDone: (width: number) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable splitter is a separator by ARIA; <hr> takes no focus
    <div
      class="tray-handle"
      role="separator"
      aria-label="Resize the apps panel"
      aria-orientation="vertical"
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={props.width}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        document.documentElement.classList.add('is-dragging');
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          props.onChange(window.innerWidth - event.clientX - AROUND);
        }
      }}
      onPointerUp={(event) => {
        event.currentTarget.releasePointerCapture(event.pointerId);
        document.documentElement.classList.remove('is-dragging');
        props.onDone(props.width);
      }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowLeft' ? 10 : event.key === 'ArrowRight' ? -10 : 0;
        if (step === 0) return;
        event.preventDefault();
        const next = clamped(props.width + step);
        props.onChange(next);
        props.onDone(next);
      }}
    />
  );
}
