/** FNV-1a: small, quick and even enough to tell one alias from the next. It protects nothing. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

export interface Drawing {
  /** One of six quiet colours. */
  readonly hue: number;
  /** Path of the leaflets, in a 32 by 32 box. */
  readonly path: string;
}

/** A leaflet bending out to one side (1 or -1) and back to the stem, for a given reach. */
type Leaflet = (side: number, reach: number) => string;

const round: Leaflet = (s, r) => `q${s} ${-r} ${s * r} ${-r}q0 ${r - 1} ${-s * r} ${r}`;
const level: Leaflet = (s, r) => `q${s * 3} -5 ${s * (r + 2)} -4q${-s * 3} 5 ${-s * (r + 2)} 4`;
const upright: Leaflet = (s, r) =>
  `q0 ${-r} ${s * (r - 2)} ${-r - 1}q${s * 2} ${r - 1} ${-s * (r - 2)} ${r + 1}`;
const bud: Leaflet = (s, r) => `l${s * (r - 4)} -3q${s} -4 ${s * 4} -3q0 4 ${-s * 4} 3`;

const SHAPES: readonly Leaflet[] = [round, level, upright, bud];

/** A sprig drawn from an alias: always the same for the same words, so a voice can be told at a glance. */
export function draw(alias: string): Drawing {
  const seed = hash(alias);
  const shape = SHAPES[seed & 3] ?? bud;
  const pairs = 2 + ((seed >>> 2) % 3);
  const alternate = ((seed >>> 5) & 1) === 1;
  const reach = 7 + ((seed >>> 6) % 3);
  const step = Math.floor(18 / pairs);
  let path = "M16 11q-4 -4 0 -9q4 5 0 9";
  for (let pair = 0; pair < pairs; pair += 1) {
    const size = reach - pair;
    const y = 28 - pair * step;
    path += `M16 ${y}${shape(1, size)}M16 ${alternate ? y - (step >> 1) : y}${shape(-1, size)}`;
  }
  return { hue: (seed >>> 8) % 6, path };
}
