import { useStore } from '../model/store.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';

export function Toasts() {
  const { toasts } = useWorkspace();
  const shown = useStore(toasts.store);
  return (
    <div class="toasts" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} class={`toast toast-${toast.kind}`} role={toast.kind === 'error' ? 'alert' : 'status'}>
          <span class="toast-text">{toast.text}</span>
          <button type="button" class="icon-button" aria-label="Close this note" onClick={() => toasts.close(toast.id)}>
            <Icon name="close" size={12} />
          </button>
        </div>
      ))}
    </div>
  );
}
