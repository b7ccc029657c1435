import type { ComponentChildren } from 'preact';
import { pathOf, type Route } from '../model/route.ts';
import { useWorkspace } from './context.ts';
import { initials } from './format.ts';

const STATUS_TITLES: Record<string, string> = {
  new: 'New',
  open: 'Open',
  pending: 'Pending',
  hold: 'On-hold',
  solved: 'Solved',
  closed: 'Closed',
  deleted: 'Deleted',
};

/** What a status is called. */
export function statusTitle(status: string): string {
  return STATUS_TITLES[status] ?? status;
}

export function StatusBadge({ status }: { status: string }) {
  return <span class={`status status-${status}`}>{statusTitle(status)}</span>;
}

/** A link within the workspace: no new load of the page, but a real address. */
export function PlaceLink(props: { to: Route; class?: string; current?: boolean; children: ComponentChildren }) {
  const workspace = useWorkspace();
  return (
    <a
      href={pathOf(props.to)}
      class={props.class ?? ''}
      aria-current={props.current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        workspace.go(props.to);
      }}
    >
      {props.children}
    </a>
  );
}

/** A round badge with a person's initials. */
export function Avatar({ name, kind = 'customer' }: { name: string; kind?: 'customer' | 'staff' }) {
  return (
    <span class={`avatar avatar-${kind}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** A name above a control. */
export function Field({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label class="field">
      <span class="field-label">{label}</span>
      {children}
    </label>
  );
}

export function Problem({ text }: { text: string }) {
  return (
    <div class="problem" role="alert">
      {text}
    </div>
  );
}
