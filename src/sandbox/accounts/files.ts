import type { FileName } from './conversation.ts';
import type { Slots } from './fill.ts';

export interface SmallFile {
  contentType: string;
  bytes: Uint8Array;
}

/** 8 by 8 grey pixels. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR4nGNogAIGyhgAgIQgAQ2AJGEAAAAASUVORK5CYII=';

/** A small file with made-up content. */
export function smallFile(name: FileName, { person, order, invoice, amount }: Slots): SmallFile {
  switch (name) {
    case 'screenshot.png':
    case 'photo.png':
      return { contentType: 'image/png', bytes: Buffer.from(PNG, 'base64') };
    case 'authority.txt':
      return text(`Letter of authority\n\nI authorise ${person.name} to act for me in matters of data protection.\n`);
    case 'invoice.txt':
      return text(`Invoice ${invoice}\nCustomer: ${person.name}\nOrder: ${order}\nTotal: ${amount}\n`);
    case 'order.txt':
      return text(`Order ${order}\nCustomer: ${person.name}, ${person.email}\n`);
    case 'error-log.txt':
      return text(`ERROR 500 in export\nsession of ${person.email}\n  at writeRows (row 4812)\n`);
  }
}

function text(content: string): SmallFile {
  return { contentType: 'text/plain', bytes: Buffer.from(content, 'utf8') };
}
