import { assetUrl, type InstalledApp } from '../../model/installed-app.ts';
import { isRecord } from '../message.ts';
import { PathError, type Surface } from '../surface.ts';

/** What the core surface reaches for: the window, the other instances, and this instance's own frame. */
export interface CoreRoom {
  app: InstalledApp;
  contexts: () => Record<string, unknown>;
  viewport: () => { width: number; height: number };
  isVisible: () => boolean;
  isCollapsed: () => boolean;
  colorScheme: () => string;
  resize: (size: { width?: string; height?: string }) => void;
  setShown: (shown: boolean) => void;
  /** Opens a modal and gives its context. */
  createModal: (url: string, size: { width?: string; height?: string }) => Record<string, unknown>;
}

/** What every instance can do, wherever it is. */
export function coreSurface(room: CoreRoom): Surface {
  return {
    tree: {
      instances: () => room.contexts(),
      'requirement:': (identifier: string) => requirementOf(room.app, identifier),
      'assetURL:': (file: string) => assetUrl(room.app, file),
      viewport: () => ({ size: room.viewport() }),
      visible: () => room.isVisible(),
      isCollapsed: () => room.isCollapsed(),
      colorScheme: () => room.colorScheme(),
    },
    setters: {},
    actions: {
      resize: ([size]) => room.resize(readSize(size)),
      show: () => room.setShown(true),
      hide: () => room.setShown(false),
      'instances.create': ([options]) => [room.createModal(modalUrl(options), readSize(sizeOf(options)))],
      // Only the top bar has a popover; the newer SDK tracks clicks. Both are taken and nothing comes of them.
      popover: () => null,
      track: () => null,
      preloadPane: () => null,
    },
  };
}

function requirementOf(app: InstalledApp, identifier: string): Record<string, unknown> {
  const found = app.requirements.find((requirement) => requirement.identifier === identifier);
  if (!found) throw new PathError(`Could not find requirement with identifier "${identifier}"`);
  return { requirement_id: found.requirement_id, requirement_type: found.requirement_type };
}

function modalUrl(options: unknown): string {
  if (!isRecord(options) || options.location !== 'modal') throw new PathError('Only a modal can be created');
  if (typeof options.url !== 'string' || options.url === '') throw new PathError('A modal needs a url');
  return options.url;
}

function sizeOf(options: unknown): unknown {
  return isRecord(options) ? options.size : undefined;
}

function readSize(size: unknown): { width?: string; height?: string } {
  if (!isRecord(size)) return {};
  const width = cssLength(size.width);
  const height = cssLength(size.height);
  return { ...(width === null ? {} : { width }), ...(height === null ? {} : { height }) };
}

/** A number of pixels, or a plain CSS length; anything else is left out. */
function cssLength(length: unknown): string | null {
  if (typeof length === 'number' && Number.isFinite(length) && length >= 0) return `${length}px`;
  if (typeof length !== 'string') return null;
  if (/^\d+(\.\d+)?$/.test(length)) return `${length}px`;
  return /^\d+(\.\d+)?(px|vh|vw|%|em|rem)$/.test(length) ? length : null;
}
