import { useEffect, useRef } from 'preact/hooks';
import type { InstalledApp } from '../model/installed-app.ts';
import type { Modal } from '../model/modals.ts';
import { useStore } from '../model/store.ts';
import { modalInstance } from '../wire/app-instances.ts';
import { AppFrame } from './app-frame.tsx';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';

/** The app's windows over the page. */
export function ModalLayer() {
  const { modals, session } = useWorkspace();
  const open = useStore(modals.store);
  const { app } = session;
  return app ? open.map((modal) => <ModalWindow key={modal.guid} modal={modal} app={app} />) : null;
}

function ModalWindow({ modal, app }: { modal: Modal; app: InstalledApp }) {
  const workspace = useWorkspace();
  const { modals, sizes } = workspace;
  const dialog = useRef<HTMLDialogElement>(null);
  useStore(sizes.store);
  useEffect(() => dialog.current?.showModal(), []);
  const { width = '650px', height = '480px' } = sizes.of(modal.guid);
  const close = () => modals.close(modal.guid);
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-label={app.name}
      style={{ width }}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header class="app-header">
        <h2 class="app-title">{app.name}</h2>
        <button type="button" class="icon-button" aria-label="Close the window" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div class="app-body" style={{ height }}>
        <AppFrame app={app} url={modal.url} start={() => modalInstance(workspace, app, modal.guid)} />
      </div>
    </dialog>
  );
}
