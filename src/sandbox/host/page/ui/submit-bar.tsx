import { useEffect, useRef, useState } from 'preact/hooks';
import { type ReadyTicket, shownValues } from '../model/open-ticket.ts';
import { Icon } from './icons.tsx';
import { statusTitle } from './parts.tsx';

const CHOICES = ['open', 'pending', 'hold', 'solved'];

/** Stores the form, the answer and a status in one go. */
export function SubmitBar(props: {
  ready: ReadyTicket;
  onSubmit: (status: string) => Promise<void>;
  isFront: boolean;
}) {
  const { ready, onSubmit, isFront } = props;
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !inside(menu.current, event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, [isOpen]);
  const shown = shownValues(ready).status;
  const status = shown === 'new' ? 'open' : shown;
  const disabled = ready.saving || ready.saveDisabled;
  function submit(chosen: string): void {
    setOpen(false);
    void onSubmit(chosen);
  }
  return (
    <div class="submit-bar" ref={menu}>
      {isFront && isOpen && (
        <div class="menu" role="menu" aria-label="Submit as">
          {CHOICES.map((choice) => (
            <button key={choice} type="button" role="menuitem" class="menu-item" onClick={() => submit(choice)}>
              <span class={`dot dot-${choice}`} aria-hidden="true" />
              Submit as {statusTitle(choice)}
            </button>
          ))}
        </div>
      )}
      <button type="button" class="button-primary submit-main" disabled={disabled} onClick={() => submit(status)}>
        Submit as {statusTitle(status)}
      </button>
      <button
        type="button"
        class="button-primary submit-more"
        aria-label="Submit as another status"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={disabled}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}

function inside(element: Element | null, target: EventTarget | null): boolean {
  return target instanceof Node && element?.contains(target) === true;
}
