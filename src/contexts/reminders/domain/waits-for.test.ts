import { describe, expect, it } from 'vitest';
import { type Holder, waitsFor } from './waits-for.ts';

const PV = new Set(['PV', 'HC01']);
const holder = (...grants: Holder['grants']): Holder => ({ personId: 'anna', grants });
const manager = { role: 'area-manager', covers: PV };

describe('what waits for a person', () => {
  it('is what names the person, whatever part of the tree it is about', () => {
    expect(waitsFor({ persons: ['anna'], unit: 'LS' }, holder(manager))).toBe(true);
    expect(waitsFor({ persons: ['bo'], unit: 'HC01' }, holder(manager))).toBe(false);
  });

  it('is what waits for a role of the person over that unit', () => {
    expect(waitsFor({ roles: ['area-manager'], unit: 'HC01' }, holder(manager))).toBe(true);
    expect(waitsFor({ roles: ['area-manager'], unit: 'LS' }, holder(manager))).toBe(false);
    expect(waitsFor({ roles: ['controller'], unit: 'HC01' }, holder(manager))).toBe(false);
    expect(waitsFor({ roles: ['controller'], unit: 'LS' }, holder({ role: 'controller', covers: 'all' }))).toBe(true);
  });

  it('does not join the role of one appointment with the unit of another', () => {
    const both = holder(manager, { role: 'controller', covers: new Set(['LS']) });
    expect(waitsFor({ roles: ['controller'], unit: 'HC01' }, both)).toBe(false);
  });

  it('is what waits for whom the person stands in for, in that part of the tree', () => {
    const substitute = holder({ ...manager, onBehalfOf: 'bo' });
    expect(waitsFor({ persons: ['bo'], unit: 'HC01' }, substitute)).toBe(true);
    expect(waitsFor({ roles: ['area-manager'], unit: 'HC01' }, substitute)).toBe(true);
    expect(waitsFor({ persons: ['bo'], unit: 'LS' }, substitute)).toBe(false);
    expect(waitsFor({ persons: ['eva'], unit: 'HC01' }, substitute)).toBe(false);
  });

  it('is nothing for who holds no appointment any more', () => {
    expect(waitsFor({ persons: ['anna'], roles: ['controller'], unit: 'R' }, holder())).toBe(false);
  });

  it('is everything on the command line', () => {
    const local: Holder = { personId: 'local', grants: [{ role: 'local-user', covers: 'all' }] };
    expect(waitsFor({ persons: ['anna'], unit: 'R' }, local)).toBe(true);
  });
});
