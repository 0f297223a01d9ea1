/** What is not true in the city, the catalogue and the boards. */
import type { BoardStandard } from '../model/board-standard.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { City } from '../model/city.ts';
import type { Finding } from '../model/finding.ts';

export function checkCity(_city: City): Finding[] {
  return [];
}

export function checkCatalogue(_catalogue: Catalogue): Finding[] {
  return [];
}

export function checkBoard(_board: BoardStandard, _fileId: string): Finding[] {
  return [];
}
