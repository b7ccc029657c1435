import type { HolidayTable } from './shape.ts';

/**
 * Portugal.
 * Source: Código do Trabalho, Art. 234(1).
 * Left out: Carnival and the days of towns (Art. 235: by agreement); days of the Azores and of Madeira.
 */
export const pt: HolidayTable = {
  country: 'PT',
  parts: '',
  rules: `
    01-01; easter-2; easter; 04-25; 05-01; easter+60; 06-10; 08-15; 10-05; 11-01; 12-01; 12-08; 12-25
  `,
};
